#include "tests/race/crowd.hpp"

#include <barrier>
#include <cstdlib>
#include <thread>

#include "services/matching/answer_offer.hpp"

namespace tests {
namespace {

// Everything that has happened to a seat since it was taken.
constexpr std::string_view kLive = "a.state in ('confirmed', 'performed', 'client_no_show')";

}  // namespace

int race_rounds() {
    const char* rounds = std::getenv("MITTLER_RACE_ROUNDS");
    return rounds == nullptr ? 60 : std::atoi(rounds);
}

Crowd::Crowd() : house{api::Limits{.writes_per_account_min = 1'000'000}} {
    world.set_rules("dispatch", R"({"strategy_normal": {"kind": "all_at_once"}})");
    coordinator = house.log_in(world.tenant, "coordinator");
}

void Crowd::add_members(int count, const NewPerson& like) {
    for (int i = 0; i < count; ++i) {
        const auto id = world.add_person(like);
        members.push_back({id, house.log_in(world.tenant, "interpreter", {.interpreter = id})});
    }
}

dispatch::BookingId Crowd::searched(int day, NewBooking booking) {
    const auto first = dispatch::parse_instant("2026-03-09T10:00:00Z").value();
    booking.times = {dispatch::to_text(dispatch::Instant{first + std::chrono::days{day}})};
    const auto id = world.add_booking(booking);
    world.work();
    return id;
}

Reply Crowd::act(const Person& person, const std::string& target, const nlohmann::json& body) {
    return house.post(person, "/api/v1" + target, body.is_null() ? nlohmann::json::object() : body);
}

Reply Crowd::accept(const Member& member, dispatch::OfferId offer, const Headers& headers) {
    return house.ask_as(member.person, {.method = "POST",
                                        .target = "/api/v1/offers/" + to_text(offer) + "/accept",
                                        .body = nlohmann::json::object(),
                                        .headers = headers});
}

std::vector<Reply> Crowd::rush(const std::vector<Act>& acts) {
    std::vector<Reply> replies(acts.size());
    std::barrier ready{static_cast<std::ptrdiff_t>(acts.size())};
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < acts.size(); ++i)
        threads.emplace_back([&, i] {
            ready.arrive_and_wait();
            replies[i] = acts[i]();
        });
    threads.clear();
    return replies;
}

int Crowd::count_status(const std::vector<Reply>& replies, int status) {
    return static_cast<int>(std::ranges::count(replies, status, &Reply::status));
}

void Crowd::expect_none(std::string_view what, std::string_view sql_after_from) {
    EXPECT_EQ(world.count(sql_after_from), 0) << what;
}

void Crowd::expect_sound_world() {
    const std::string live{kLive};
    expect_none("two commitments of one person overlap",
                "commitment a join commitment b on a.calendar_id = b.calendar_id and a.id < b.id"
                " and a.during && b.during");
    expect_none("an assignment without its time kept free",
                "assignment a where " + live +
                    " and not exists (select from commitment c where c.id = a.commitment_id"
                    " and c.during = tstzrange(a.begin_at, a.end_at)"
                    " and c.interpreter_id = a.interpreter_id)");
    expect_none("a time kept free for nothing",
                "commitment c where c.kind = 'assignment' and not exists (select from assignment"
                " a where a.commitment_id = c.id and " +
                    live + ")");
    expect_none("a seat filled by nobody or by two, or taken and not filled",
                "seat s where (s.state = 'filled')::int <> (select count(*) from assignment a"
                " where a.seat_id = s.id and " +
                    live +
                    ") and not exists (select from booking b where b.id = s.booking_id"
                    " and b.state in ('cancelled', 'withdrawn'))");
    expect_none("an open offer or round of a filled seat",
                "seat s where s.state = 'filled' and (exists (select from offer o where"
                " o.seat_id = s.id and o.state in ('made', 'interested')) or exists (select from"
                " offer_round r where r.seat_id = s.id and r.state <> 'closed'))");
    expect_none("an accepted offer without an assignment",
                "offer o where o.state = 'accepted' and not exists (select from assignment a"
                " where a.offer_id = o.id)");
    expect_none("a gap in the events of one thing",
                "(select from event group by aggregate_id"
                " having max(seq) <> count(*) or min(seq) <> 1) gap");
    expect_none("a confirmation told twice or never",
                "(select from assignment a left join (select data ->> 'assignment_id' as id"
                " from event where type = 'assignment_confirmed') told on told.id = a.id::text"
                " group by a.id having count(told.id) <> 1) wrong");
    expect_none("a delivery done twice", "delivery where attempts > 1");
    // The transaction that finished it wrote its number into xmin.
    expect_none("deliveries of one thing out of order",
                "(select xmin::text::bigint < lag(xmin::text::bigint) over (partition by"
                " aggregate_id, consumer order by seq) as late from delivery"
                " where seq is not null and state = 'done') d where d.late");
}

}  // namespace tests
