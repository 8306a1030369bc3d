#include "services/booking/record_afterwards.hpp"

#include "db/loaders/booking_search.hpp"
#include "db/queries/search.hpp"
#include "dispatch/booking/seat.hpp"
#include "services/booking/save_booking.hpp"
#include "services/booking/side.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::AssignmentId;
using dispatch::BookingId;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

struct Entered {
    BookingId booking;
    dispatch::SeatId seat;
    dispatch::InterpreterId interpreter;
    dispatch::Uuid time_option;
    dispatch::Period during;
};

Result<dispatch::CommitmentId> commit_time(UseCase& use, const Entered& entered) {
    const auto people = use.tx.run(db::query::interpreter_lock, use.tenant, entered.interpreter);
    if (people.empty()) return Error{Refusal::not_found, "not_found", "interpreter_id"};
    const auto calendar = people.only().uuid("calendar_id");
    use.tx.run(db::query::commitment_remove_expired, calendar, use.now, entered.during.begin,
               entered.during.end);
    const auto id = use.make_id<dispatch::CommitmentId>();
    const auto added = use.tx.run(db::query::commitment_add, use.tenant, id, entered.interpreter,
                                  calendar, entered.during.begin, entered.during.end);
    if (added.affected() == 0) return Error{Refusal::conflict, "interpreter_already_booked"};
    return id;
}

Result<AssignmentId> add_assignment(UseCase& use, const Entered& entered) {
    auto commitment = commit_time(use, entered);
    if (!commitment) return commitment.error();
    const auto id = use.make_id<AssignmentId>();
    use.tx.run(db::query::assignment_add, use.tenant, id, entered.booking, entered.seat,
               entered.interpreter, *commitment, entered.time_option,
               std::optional<dispatch::OfferId>{}, entered.during.begin, entered.during.end,
               std::optional<std::string>{}, std::vector<std::string>{}, std::optional<db::Bytes>{},
               use.now);
    return id;
}

Result<Done> fill_seat(UseCase& use, const Entered& entered) {
    auto state = rules_of::after(rules_of::SeatState::open, rules_of::SeatAct::search,
                                 dispatch::Actor::system);
    if (!state) return state.error();
    state = rules_of::after(*state, rules_of::SeatAct::fill, dispatch::Actor::system);
    if (!state) return state.error();
    use.tx.run(db::query::seat_set_state, use.tenant, entered.seat, rules_of::to_text(*state),
               std::optional<std::string>{}, std::optional<std::string>{}, use.now);
    use.tx.run(db::query::interpreter_note_assignment, use.tenant, entered.interpreter,
               entered.during.begin);
    return Done{};
}

/// The only seat and the only time of the booking that was just saved.
Entered entered_in(UseCase& use, BookingId booking, dispatch::InterpreterId interpreter) {
    const auto seats = use.tx.run(db::query::seat_lock_list, use.tenant, booking);
    const auto times = use.tx.run(db::query::time_option_current_list, use.tenant, booking);
    const auto time = times.only();
    return {.booking = booking,
            .seat = seats.only().id<dispatch::SeatId>("id"),
            .interpreter = interpreter,
            .time_option = time.uuid("id"),
            .during = {time.instant("begin_at"), time.instant("end_at")}};
}

}  // namespace

Result<BookingId> record_afterwards(UseCase& use, const RecordAfterwards& command) {
    auto judged = judge_afterwards(use, command.input);
    if (!judged) return judged.error();
    act_for_office(use, judged->office.id, command.input.channel);
    auto state = rules_of::after(rules_of::BookingState::requested, rules_of::BookingAct::activate,
                                 dispatch::Actor::system);
    if (!state) return state.error();
    auto saved = save_booking(use, {*judged, command.input, *state});
    if (!saved) return saved;
    const auto entered = entered_in(use, *saved, command.interpreter);
    auto assignment = add_assignment(use, entered);
    if (!assignment) return assignment.error();
    if (auto filled = fill_seat(use, entered); !filled) return filled.error();
    note_audit(use, {.action = "assignment_recorded_afterwards",
                     .kind = "assignment",
                     .ids = {assignment->value, command.interpreter.value}});
    auto noted = note_event(use, {.type = "assignment_confirmed",
                                  .aggregate = "booking",
                                  .aggregate_id = saved->value,
                                  .data = ids_json({{"assignment_id", assignment->value},
                                                    {"interpreter_id", command.interpreter.value},
                                                    {"seat_id", entered.seat.value}},
                                                   {{"entered", "afterwards"}})});
    if (!noted) return noted.error();
    return saved;
}

}  // namespace services::booking
