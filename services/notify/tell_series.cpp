#include "services/notify/tell_series.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "db/queries/notify.hpp"
#include "db/queries/series.hpp"
#include "services/ids_json.hpp"
#include "services/notify/message.hpp"
#include "services/notify/offer_link.hpp"

namespace services::notify {
namespace {

using dispatch::BookingId;
using dispatch::Done;
using dispatch::Instant;
using dispatch::InterpreterId;
using dispatch::Result;
using dispatch::Uuid;

constexpr std::chrono::minutes kTogether{5};
constexpr std::chrono::hours kTooNear{24};

std::optional<dispatch::SeriesId> series_of(UseCase& use, const Uuid& booking) {
    const auto rows = use.tx.run(db::query::series_of_booking, use.tenant, BookingId{booking});
    if (rows.empty()) return std::nullopt;
    return rows.only().id<dispatch::SeriesId>("series_id");
}

struct Happening {
    Uuid event;
    std::string type;
    Uuid booking;
    std::string data;
};

std::optional<Uuid> offer_in(const Happening& news) {
    return id_in(news.data, "offer_id");
}

std::vector<Happening> news_of(UseCase& use, const Delivery& timer) {
    std::vector<Happening> list;
    const auto rows = use.tx.run(db::query::series_news_list, use.tenant, timer.aggregate_id,
                                 timer.subject_id, Instant{timer.due_at - kTogether}, timer.due_at);
    for (const auto& row : rows)
        list.push_back(
            {row.uuid("id"), row.text("type"), row.uuid("booking_id"), row.text("data")});
    return list;
}

bool is_still_open(UseCase& use, const Uuid& offer) {
    const auto rows = use.tx.run(db::query::mail_offer_read, use.tenant, offer);
    return rows.only().view("state") == "made" && rows.only().view("channel") == "mail";
}

/// An offer that came and went meanwhile, or was answered, is news to nobody.
void drop_what_is_over(UseCase& use, std::vector<Happening>& list) {
    std::set<Uuid> came;
    for (const auto& news : list)
        if (news.type == "offer_made") came.insert(*offer_in(news));
    std::erase_if(list, [&](const Happening& news) {
        if (news.type == "offer_made") return !is_still_open(use, *offer_in(news));
        return news.type == "offer_withdrawn" && came.contains(*offer_in(news));
    });
}

/// What one thing alone is called, as in tell.cpp.
std::string_view kind_for_person(const Happening& news) {
    if (news.type == "offer_made") return "offer";
    if (news.type == "offer_withdrawn") return "offer_withdrawn";
    if (news.type == "assignment_confirmed") return "assignment_confirmed";
    return code_in(news.data, "by") == "move" ? "assignment_moved" : "assignment_cancelled";
}

std::string_view kind_for_office(const Happening& news) {
    if (news.type == "assignment_confirmed") return "booking_filled";
    if (news.type == "seat_unfilled") return "seat_unfilled";
    if (news.type == "booking_moved") return "booking_moved";
    return code_in(news.data, "by") == "interpreter" ? "interpreter_lost" : "appointment_off";
}

Uuid subject_of(const Happening& news) {
    if (const auto assignment = id_in(news.data, "assignment_id")) return *assignment;
    return offer_in(news).value_or(news.booking);
}

void tell_person(UseCase& use, const Delivery& timer, const std::vector<Happening>& list) {
    const InterpreterId person{*timer.subject_id};
    if (list.size() > 1) {
        tell_interpreter(
            use, person,
            {.kind = "series_news", .subject = subject_of(list.front()), .occasion = timer.id});
        return;
    }
    const auto& news = list.front();
    std::optional<Uuid> link;
    if (news.type == "offer_made") {
        const auto offer = *offer_in(news);
        const auto rows = use.tx.run(db::query::mail_offer_read, use.tenant, offer);
        link = offer_link(use, offer, rows.only());
    }
    tell_interpreter(use, person,
                     {.kind = kind_for_person(news),
                      .subject = subject_of(news),
                      .occasion = news.event,
                      .link = link});
}

void tell_requester(UseCase& use, const Delivery& timer, const std::vector<Happening>& list) {
    const auto& first = list.front();
    const auto message =
        list.size() > 1
            ? News{.kind = "series_state", .subject = first.booking, .occasion = timer.id}
            : News{.kind = kind_for_office(first),
                   .subject = subject_of(first),
                   .occasion = first.event};
    tell_office(use, BookingId{first.booking}, message);
    const bool nobody_was_found =
        std::ranges::find(list, "seat_unfilled", &Happening::type) != list.end();
    if (nobody_was_found) tell_coordinators(use, message);
}

}  // namespace

bool waits_for_others(UseCase& use, const Delivery& news, const Listener& listener, Instant begin) {
    if (begin - use.now <= kTooNear) return false;
    const auto series = series_of(use, news.aggregate_id);
    if (!series) return false;
    const auto since = news.due_at.time_since_epoch();
    const Instant due_at{Instant{since - since % kTogether} + kTogether};
    const auto whom = listener.person ? to_text(*listener.person) : std::string{"office"};
    set_timer(use,
              {.consumer = "tell_series",
               .aggregate_id = series->value,
               .subject_id = listener.person ? std::optional{listener.person->value} : std::nullopt,
               .due_at = due_at,
               .dedup_key = "tell_series:" + to_text(*series) + ":" + whom + ":" +
                            dispatch::to_text(due_at)});
    return true;
}

Result<Done> tell_series(UseCase& use, const Delivery& timer) {
    auto list = news_of(use, timer);
    drop_what_is_over(use, list);
    if (list.empty()) return Done{};
    if (timer.subject_id)
        tell_person(use, timer, list);
    else
        tell_requester(use, timer, list);
    return Done{};
}

}  // namespace services::notify
