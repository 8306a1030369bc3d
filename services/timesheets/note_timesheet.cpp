#include "services/timesheets/note_timesheet.hpp"

#include "db/queries/timesheet.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::timesheets {

namespace booking = dispatch::booking;

dispatch::Result<TimesheetAtHand> lock_timesheet(UseCase& use, dispatch::AssignmentId id) {
    auto assignment = lock_assignment(use, id);
    if (!assignment) return assignment.error();
    const auto rows = use.tx.run(db::query::timesheet_view, use.tenant, id);
    if (rows.empty())
        return TimesheetAtHand{.id = use.make_id<dispatch::TimesheetId>(),
                               .state = booking::TimesheetState::draft,
                               .assignment = *assignment};
    const auto row = rows.only();
    return TimesheetAtHand{.id = row.id<dispatch::TimesheetId>("id"),
                           .state = booking::parse_timesheet_state(row.view("state")).value(),
                           .assignment = *assignment};
}

dispatch::Result<dispatch::Done> note_timesheet(UseCase& use,
                                                const TimesheetAtHand& sheet,
                                                const TimesheetNote& note) {
    const auto& assignment = sheet.assignment;
    note_audit(use, {.action = note.event,
                     .kind = "timesheet",
                     .ids = {sheet.id.value, assignment.id.value, assignment.interpreter.value},
                     .fields = note.fields});
    return note_event(use, {.type = note.event,
                            .aggregate = "booking",
                            .aggregate_id = assignment.booking.value,
                            .data = ids_json({{"timesheet_id", sheet.id.value},
                                              {"assignment_id", assignment.id.value},
                                              {"interpreter_id", assignment.interpreter.value}})});
}

}  // namespace services::timesheets
