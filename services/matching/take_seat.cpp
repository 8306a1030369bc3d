#include "services/matching/take_seat.hpp"

#include <fmt/format.h>

#include "db/loaders/candidates.hpp"
#include "db/queries/search.hpp"
#include "db/secrets/vault.hpp"
#include "services/ids_json.hpp"
#include "services/matching/seat_round.hpp"
#include "services/record.hpp"

namespace services::matching {
namespace {

namespace booking = dispatch::booking;
namespace rules_of = dispatch::matching;
using dispatch::AssignmentId;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

// Who says yes is available and comes that far, whatever the calendar says.
constexpr std::array<rules_of::Reason, 5> kDecidedByThePerson{
    "not_available", "too_far_away", "only_by_request", "notice_too_short", "busy_in_own_calendar"};
// Nobody else speaks for them: they go beyond by accepting, a coordinator by giving a reason.
constexpr std::array<rules_of::Reason, 3> kWantedAtMost{"day_limit_reached", "week_limit_reached",
                                                        "month_limit_reached"};
constexpr std::array<rules_of::Reason, 3> kDecidedByTheCoordinator{
    "travel_too_tight", "level_too_low", "gender_not_as_wished"};

std::string_view code_of(rules_of::Reason reason) {
    if (reason == "already_booked") return "interpreter_already_booked";
    if (reason == "person_blocked") return "person_not_possible";  // blocks are confidential
    return reason;
}

/// The person's calendar. Locked before the person is judged, so that of two neighbouring
/// appointments the second sees the first and the journey between them.
Result<dispatch::Uuid> lock_calendar(UseCase& use, dispatch::InterpreterId person) {
    const auto people = use.tx.run(db::query::interpreter_lock, use.tenant, person);
    if (people.empty()) return Error{Refusal::not_found, "not_found", "interpreter_id"};
    return people.only().uuid("calendar_id");
}

struct Judged {
    dispatch::Uuid calendar;
    std::vector<std::string> waived;  // requirements in mode warn
};

Result<Judged> judge_again(UseCase& use, const TakeSeat& command, const db::SearchOption& option) {
    auto search = command.booking.search;
    search.language = command.seat.language;
    search.look = db::Look::everybody;
    search.only = command.interpreter;
    search.options = {option};
    const auto calendar = lock_calendar(use, command.interpreter);
    if (!calendar) return calendar.error();
    const auto facts =
        db::load_candidates(use.tx, use.tenant, search, command.rules.for_search(), use.now);
    if (facts.candidates.empty()) return Error{Refusal::not_found, "not_found", "interpreter_id"};
    auto against = rules_of::judge(facts.need, facts.candidates.front()).against;
    against &= ~rules_of::hard_set(kDecidedByThePerson);
    if (command.offer || command.override) against &= ~rules_of::hard_set(kWantedAtMost);
    if (command.override) against &= ~rules_of::hard_set(kDecidedByTheCoordinator);
    const auto reasons = rules_of::reasons(against);
    if (!reasons.empty()) return Error{Refusal::conflict, code_of(reasons.front())};
    const auto& warned = facts.cards.front().warned;
    if (!warned.empty() && !command.offer && !command.override)
        return Error{Refusal::invalid, "reason_missing", "reason"};
    return Judged{*calendar, command.override ? warned : std::vector<std::string>{}};
}

Result<dispatch::CommitmentId> commit_time(UseCase& use,
                                           const TakeSeat& command,
                                           const dispatch::Uuid& calendar,
                                           const dispatch::Period& during) {
    use.tx.run(db::query::commitment_remove_expired, calendar, use.now, during.begin, during.end);
    const auto id = use.make_id<dispatch::CommitmentId>();
    const auto added = use.tx.run(db::query::commitment_add, use.tenant, id, command.interpreter,
                                  calendar, during.begin, during.end);
    if (added.affected() == 0) return Error{Refusal::conflict, "interpreter_already_booked"};
    return id;
}

// Four digits for the confirmation on the interpreter's phone; from the random end of a fresh id
// that nobody sees.
std::string make_pin(UseCase& use) {
    const auto random = use.new_id();
    unsigned value = 0;
    for (std::size_t i = 10; i < 14; ++i) value = value * 256 + random.bytes[i];
    return fmt::format("{:04}", value % 10'000);
}

Result<AssignmentId> add_assignment(UseCase& use,
                                    const TakeSeat& command,
                                    const db::SearchOption& option,
                                    const Judged& judged) {
    auto commitment = commit_time(use, command, judged.calendar, option.during);
    if (!commitment) return commitment.error();
    const auto id = use.make_id<AssignmentId>();
    const auto pin = use.tools.vault.seal(use.tx, use.tenant, {"assignment", "pin_enc", id.value},
                                          make_pin(use));
    const auto added =
        use.tx.run(db::query::assignment_add, use.tenant, id, command.booking.id, command.seat.id,
                   command.interpreter, *commitment, option.id, command.offer, option.during.begin,
                   option.during.end, command.override, judged.waived, pin, use.now);
    if (added.affected() == 0) return Error{Refusal::conflict, "seat_already_taken"};
    return id;
}

bool is_open(const db::SeatRow& seat) {
    return seat.state == booking::SeatState::open || seat.state == booking::SeatState::searching;
}

// The other seats of the talk: the person cannot sit on two of them, and their time is decided now.
Result<Done> free_other_seats(UseCase& use, const TakeSeat& command) {
    const auto& about = command.booking;
    if (about.seats.size() == 1) return Done{};
    const bool time_decided = command.time_is_new || about.search.options.size() > 1;
    for (const auto& seat : about.seats) {
        if (seat.id == command.seat.id || !is_open(seat) || !time_decided) continue;
        withdraw_offers(use, about.id, seat.id, std::nullopt);
        close_round_of(use, about.id, seat.id);
    }
    withdraw_offers_of_person(use, about.id, command.seat.id, command.interpreter);
    return note_event(
        use, {.type = "search_wanted", .aggregate = "booking", .aggregate_id = about.id.value});
}

Result<Done> fill_seat(UseCase& use, const TakeSeat& command) {
    auto state =
        booking::after(command.seat.state, booking::SeatAct::fill, dispatch::Actor::system);
    if (!state) return state.error();
    use.tx.run(db::query::seat_set_state, use.tenant, command.seat.id, booking::to_text(*state),
               std::optional<std::string>{}, std::optional<std::string>{}, use.now);
    if (command.offer)
        use.tx.run(db::query::offer_set_state, use.tenant, *command.offer,
                   booking::to_text(booking::OfferState::accepted), use.now);
    withdraw_offers(use, command.booking.id, command.seat.id, command.offer);
    close_round_of(use, command.booking.id, command.seat.id);
    use.tx.run(db::query::booking_touch, use.tenant, command.booking.id, use.now);
    return free_other_seats(use, command);
}

Result<Done> tell(UseCase& use,
                  std::string_view type,
                  const TakeSeat& command,
                  std::pair<std::string_view, dispatch::Uuid> id) {
    return note_event(use, {.type = type,
                            .aggregate = "booking",
                            .aggregate_id = command.booking.id.value,
                            .data = ids_json({id,
                                              {"interpreter_id", command.interpreter.value},
                                              {"seat_id", command.seat.id.value}})});
}

}  // namespace

bool is_overridable(rules_of::HardSet against) {
    against &= ~rules_of::hard_set(kDecidedByThePerson);
    against &= ~rules_of::hard_set(kWantedAtMost);
    against &= ~rules_of::hard_set(kDecidedByTheCoordinator);
    return against == 0;
}

Result<AssignmentId> take_seat(UseCase& use, const TakeSeat& command) {
    const auto& options = command.booking.search.options;
    const auto option = std::ranges::find(options, command.time_option, &db::SearchOption::id);
    if (option == options.end()) return Error{Refusal::conflict, "time_option_past"};
    auto judged = judge_again(use, command, *option);
    if (!judged) return judged.error();
    auto assignment = add_assignment(use, command, *option, *judged);
    if (!assignment) return assignment;
    if (auto filled = fill_seat(use, command); !filled) return filled.error();
    use.tx.run(db::query::interpreter_note_assignment, use.tenant, command.interpreter,
               option->during.begin);
    if (command.offer) {
        auto told = tell(use, "offer_accepted", command, {"offer_id", command.offer->value});
        if (!told) return told.error();
    }
    auto told = tell(use, "assignment_confirmed", command, {"assignment_id", assignment->value});
    if (!told) return told.error();
    return assignment;
}

}  // namespace services::matching
