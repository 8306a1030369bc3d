#include "services/timesheets/assignment_calendar.hpp"

#include "db/queries/timesheet.hpp"
#include "services/assignment_entry.hpp"
#include "services/record.hpp"

namespace services::timesheets {
dispatch::Result<AssignmentCalendar> read_assignment_calendar(UseCase& use,
                                                              dispatch::AssignmentId id) {
    const auto rows = use.tx.run(db::query::assignment_calendar_read, use.tenant, id,
                                 use.scope.interpreter, use.scope.requester);
    if (rows.empty())
        return dispatch::Error{dispatch::Refusal::not_found, "not_found", "assignment_id"};
    const auto row = rows.only();
    note_audit(use, {.action = "assignment_calendar_read",
                     .kind = "assignment",
                     .ids = {id.value, row.uuid("interpreter_id")}});
    return AssignmentCalendar{
        .number = row.integer("number"),
        .file = documents::write_calendar(
            {.entries = {entry_of_assignment(use.tools, entry_for(use.scope), row)}})};
}

}  // namespace services::timesheets
