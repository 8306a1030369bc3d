#include "services/timesheets/object_to_timesheet.hpp"

#include "db/queries/timesheet.hpp"
#include "db/secrets/vault.hpp"
#include "services/timesheets/note_timesheet.hpp"

namespace services::timesheets {

namespace booking = dispatch::booking;
using dispatch::Actor;

dispatch::Result<dispatch::Done> object_to_timesheet(UseCase& use,
                                                     const ObjectToTimesheet& command) {
    auto sheet = lock_timesheet(use, command.assignment);
    if (!sheet) return sheet.error();
    const auto side = side_of(use) == Actor::coordinator ? Actor::requester : side_of(use);
    act_for_office(use, sheet->assignment, command.channel);
    auto state = booking::after(sheet->state, booking::TimesheetAct::object, side);
    if (!state) return state.error();
    sheet->state = *state;
    const auto reason = use.tools.vault.seal(
        use.tx, use.tenant, {"timesheet", "objection_enc", sheet->id.value}, command.reason);
    use.tx.run(db::query::timesheet_object, use.tenant, sheet->id, booking::to_text(*state), reason,
               use.now);
    return note_timesheet(use, *sheet,
                          {.event = "timesheet_objected", .fields = {"state", "objection"}});
}

}  // namespace services::timesheets
