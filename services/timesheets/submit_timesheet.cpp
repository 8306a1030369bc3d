#include "services/timesheets/submit_timesheet.hpp"

#include <stdexcept>

#include "db/loaders/tenant_rules.hpp"
#include "db/queries/timesheet.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/booking/timesheet_rules.hpp"
#include "services/timesheets/note_timesheet.hpp"
#include "services/timesheets/report_outcome.hpp"

namespace services::timesheets {
namespace {

namespace booking = dispatch::booking;
namespace calendar = dispatch::calendar;
using dispatch::Actor;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

Result<dispatch::Period> actual_hours(UseCase& use, const SubmitTimesheet& command) {
    const auto zones = use.tx.run(db::query::assignment_zone, use.tenant, command.assignment);
    const auto zone = calendar::Zone::named(zones.only().view("zone"));
    if (!zone) throw std::runtime_error{"assignment with unknown zone"};
    auto begin = calendar::to_instant(*zone, command.begin, command.when_twice);
    if (!begin) return begin.error();
    auto end = calendar::to_instant(*zone, command.end, command.when_twice);
    if (!end) return end.error();
    return dispatch::Period{begin->at, end->at};
}

Result<std::vector<std::string>> remarks_on(UseCase& use,
                                            const LockedAssignment& assignment,
                                            const SubmitTimesheet& command,
                                            const dispatch::Period& actual) {
    std::vector<dispatch::Period> others;
    if (actual.begin < actual.end)
        for (const auto& row :
             use.tx.run(db::query::timesheet_other_hours, use.tenant, assignment.interpreter,
                        assignment.id, actual.begin, actual.end))
            others.push_back({row.instant("begin_at"), row.instant("end_at")});
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules.timesheet;
    const auto remarks = booking::check_hours(
        {.actual = actual,
         .waiting = dispatch::Minutes{command.waiting_min},
         .travel = dispatch::Minutes{command.travel_min}},
        {.planned = assignment.planned, .now = use.now, .other_actual_hours = others}, rules);
    if (!remarks) return remarks.error();
    return std::vector<std::string>{remarks->begin(), remarks->end()};
}

Result<Done> report_if_nothing_was(UseCase& use, const LockedAssignment& assignment) {
    switch (assignment.state) {
        case booking::AssignmentState::performed:
        case booking::AssignmentState::client_no_show: return Done{};
        case booking::AssignmentState::confirmed:
            return report_outcome_of(use, assignment, "performed", Actor::interpreter);
        case booking::AssignmentState::interpreter_no_show:
            return Error{Refusal::conflict, "assignment_interpreter_no_show"};
        case booking::AssignmentState::cancelled:
            return Error{Refusal::conflict, "assignment_cancelled"};
    }
    return Done{};
}

void save(UseCase& use,
          const TimesheetAtHand& sheet,
          const SubmitTimesheet& command,
          const dispatch::Period& actual,
          const std::vector<std::string>& remarks) {
    std::optional<db::Bytes> note;
    if (command.note)
        note = use.tools.vault.seal(use.tx, use.tenant, {"timesheet", "note_enc", sheet.id.value},
                                    *command.note);
    use.tx.run(db::query::timesheet_submit, use.tenant, sheet.id, sheet.assignment.id,
               sheet.assignment.interpreter, booking::to_text(sheet.state), actual.begin,
               actual.end, command.waiting_min, command.travel_min, command.travel_m,
               command.ticket_cents, note, remarks, use.now);
}

}  // namespace

Result<Done> submit_timesheet(UseCase& use, const SubmitTimesheet& command) {
    auto sheet = lock_timesheet(use, command.assignment);
    if (!sheet) return sheet.error();
    act_for_interpreter(use, sheet->assignment, command.channel);
    if (auto reported = report_if_nothing_was(use, sheet->assignment); !reported) return reported;
    auto state = booking::after(sheet->state, booking::TimesheetAct::submit, Actor::interpreter);
    if (!state) return state.error();
    auto actual = actual_hours(use, command);
    if (!actual) return actual.error();
    auto remarks = remarks_on(use, sheet->assignment, command, *actual);
    if (!remarks) return remarks.error();
    sheet->state = *state;
    save(use, *sheet, command, *actual, *remarks);
    return note_timesheet(use, *sheet, {.event = "timesheet_submitted", .fields = {"hours"}});
}

}  // namespace services::timesheets
