#include "services/timesheets/cancel_assignment.hpp"

#include "db/queries/search.hpp"
#include "services/cancellation_effect.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"
#include "services/timesheets/locked_assignment.hpp"

namespace services::timesheets {
namespace {

namespace booking = dispatch::booking;
using dispatch::Actor;
using dispatch::Done;
using dispatch::Result;

Result<booking::AssignmentState> decide(UseCase& use, const LockedAssignment& assignment) {
    auto state =
        booking::after(assignment.state, booking::AssignmentAct::cancel, Actor::interpreter);
    if (!state) return state;
    auto in_time =
        booking::may_happen_at(booking::AssignmentAct::cancel, assignment.planned, use.now);
    if (!in_time) return in_time.error();
    return state;
}

}  // namespace

Result<Done> cancel_assignment(UseCase& use, const CancelAssignment& command) {
    auto assignment = lock_assignment(use, command.assignment);
    if (!assignment) return assignment.error();
    act_for_interpreter(use, *assignment, command.channel);
    auto state = decide(use, *assignment);
    if (!state) return state.error();
    use.tx.run(db::query::assignment_end, use.tenant, assignment->id, booking::to_text(*state),
               "interpreter",
               std::optional{
                   effect_of_cancelling(use, assignment->planned.begin, Actor::interpreter).late},
               std::optional<std::string>{}, use.now, true);
    if (auto freed = free_seat(use, *assignment); !freed) return freed;
    note_audit(use, {.action = "assignment_cancelled",
                     .kind = "assignment",
                     .ids = {assignment->id.value, assignment->interpreter.value},
                     .fields = {"state"}});
    return note_event(use, {.type = "assignment_cancelled",
                            .aggregate = "booking",
                            .aggregate_id = assignment->booking.value,
                            .data = ids_json({{"assignment_id", assignment->id.value},
                                              {"interpreter_id", assignment->interpreter.value},
                                              {"seat_id", assignment->seat.value}},
                                             {{"by", "interpreter"}})});
}

}  // namespace services::timesheets
