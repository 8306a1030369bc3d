#include "services/timesheets/report_outcome.hpp"

#include "db/queries/search.hpp"
#include "db/queries/timesheet.hpp"
#include "dispatch/booking/outcome.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::timesheets {
namespace {

namespace booking = dispatch::booking;
using dispatch::Actor;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

Result<Done> complete_if_finished(UseCase& use, const LockedAssignment& assignment) {
    const auto rows = use.tx.run(db::query::booking_unfinished, use.tenant, assignment.booking);
    if (rows.only().boolean("unfinished")) return Done{};
    auto state =
        booking::after(assignment.booking_state, booking::BookingAct::complete, Actor::system);
    if (!state) return Done{};  // cancelled meanwhile: what happened there stays told
    use.tx.run(db::query::booking_set_state, use.tenant, assignment.booking,
               booking::to_text(*state), use.now);
    return note_event(use, {.type = "booking_completed",
                            .aggregate = "booking",
                            .aggregate_id = assignment.booking.value});
}

Result<Done> note_outcome(UseCase& use,
                          const LockedAssignment& assignment,
                          std::string_view outcome) {
    note_audit(use, {.action = "outcome_reported",
                     .kind = "assignment",
                     .ids = {assignment.id.value, assignment.interpreter.value},
                     .fields = {"state", "outcome"},
                     .reason_code = outcome});
    return note_event(use, {.type = "outcome_reported",
                            .aggregate = "booking",
                            .aggregate_id = assignment.booking.value,
                            .data = ids_json({{"assignment_id", assignment.id.value},
                                              {"interpreter_id", assignment.interpreter.value},
                                              {"seat_id", assignment.seat.value}},
                                             {{"outcome", outcome}})});
}

}  // namespace

Result<Done> report_outcome_of(UseCase& use,
                               const LockedAssignment& assignment,
                               std::string_view code,
                               Actor side) {
    const auto* outcome = booking::find_outcome(code);
    if (outcome == nullptr) return Error{Refusal::invalid, "outcome_unknown", "outcome"};
    auto state = booking::after(assignment.state, outcome->act, side);
    if (!state) return state.error();
    auto in_time = booking::may_happen_at(outcome->act, assignment.planned, use.now);
    if (!in_time) return in_time;
    const bool search_again =
        booking::seat_is_searched_again(outcome->act, side, assignment.planned, use.now);
    use.tx.run(db::query::assignment_report, use.tenant, assignment.id, booking::to_text(*state),
               outcome->code, use.now, search_again);
    if (search_again) {
        if (auto freed = free_seat(use, assignment); !freed) return freed;
    }
    if (auto noted = note_outcome(use, assignment, outcome->code); !noted) return noted;
    return complete_if_finished(use, assignment);
}

Result<Done> report_outcome(UseCase& use, const ReportOutcome& command) {
    auto assignment = lock_assignment(use, command.assignment);
    if (!assignment) return assignment.error();
    use.actor.channel = command.channel;
    return report_outcome_of(use, *assignment, command.outcome, side_of(use));
}

}  // namespace services::timesheets
