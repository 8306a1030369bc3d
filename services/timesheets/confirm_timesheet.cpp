#include "services/timesheets/confirm_timesheet.hpp"

#include <algorithm>

#include "db/loaders/tenant_rules.hpp"
#include "db/queries/timesheet.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/booking/timesheet_rules.hpp"
#include "services/timesheets/note_timesheet.hpp"

namespace services::timesheets {
namespace {

namespace booking = dispatch::booking;
using dispatch::Actor;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

Result<Done> check_typed_pin(UseCase& use, const ConfirmTimesheet& command) {
    const auto rows = use.tx.run(db::query::assignment_pin_read, use.tenant, command.assignment);
    const auto row = rows.only();
    if (row.is_null("pin_enc")) return Error{Refusal::conflict, "pin_missing", "how"};
    const auto expected = use.tools.vault.open(use.tx, use.tenant,
                                               {"assignment", "pin_enc", command.assignment.value},
                                               row.bytes("pin_enc"));
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules.timesheet;
    // This try is counted already (count_pin_try).
    const auto counted = static_cast<int>(row.integer("pin_failures"));
    auto right = booking::check_pin(
        {.expected = expected, .typed = command.pin, .failures_so_far = counted - 1}, rules);
    if (right) use.tx.run(db::query::assignment_pin_forgive, use.tenant, command.assignment);
    return right;
}

bool is_signed_by_name(ConfirmedHow how) {
    return how == ConfirmedHow::signature || how == ConfirmedHow::paper;
}

std::optional<db::Bytes> sealed(UseCase& use,
                                const TimesheetAtHand& sheet,
                                std::string_view column,
                                const std::string& text) {
    if (text.empty()) return std::nullopt;
    return use.tools.vault.seal(use.tx, use.tenant, {"timesheet", column, sheet.id.value}, text);
}

void save(UseCase& use, const TimesheetAtHand& sheet, const ConfirmTimesheet& command) {
    const auto name = is_signed_by_name(command.how) ? command.signer_name : std::string{};
    use.tx.run(db::query::timesheet_confirm, use.tenant, sheet.id, booking::to_text(sheet.state),
               to_text(command.how), sealed(use, sheet, "signer_name_enc", name),
               sealed(use, sheet, "signature_enc", command.drawing), use.now);
}

Result<Done> check_signed(const ConfirmTimesheet& command) {
    if (is_signed_by_name(command.how) && command.signer_name.empty())
        return Error{Refusal::invalid, "signer_name_missing", "signer_name"};
    if (command.drawing.empty()) return Done{};
    if (command.how != ConfirmedHow::signature || !booking::is_drawing(command.drawing))
        return Error{Refusal::invalid, "field_invalid", "drawing"};
    return Done{};
}

}  // namespace

Result<Done> confirm_timesheet(UseCase& use, const ConfirmTimesheet& command) {
    auto sheet = lock_timesheet(use, command.assignment);
    if (!sheet) return sheet.error();
    const auto ways = booking::ways_to_confirm(side_of(use));
    if (std::ranges::find(ways, command.how) == ways.end())
        return Error{Refusal::forbidden, "confirmation_way_forbidden", "how"};
    if (auto good = check_signed(command); !good) return good;
    // Whoever types or signs on the interpreter's phone stands for the office.
    auto state = booking::after(sheet->state, booking::TimesheetAct::confirm, Actor::requester);
    if (!state) return state.error();
    if (command.how == ConfirmedHow::pin) {
        if (auto right = check_typed_pin(use, command); !right) return right;
    }
    act_for_office(use, sheet->assignment,
                   command.how == ConfirmedHow::paper ? Channel::paper : command.channel);
    sheet->state = *state;
    save(use, *sheet, command);
    return note_timesheet(use, *sheet,
                          {.event = "timesheet_confirmed", .fields = {"state", "confirmed_how"}});
}

void count_pin_try(UseCase& use, dispatch::AssignmentId assignment, std::string_view pin) {
    const bool is_pin =
        pin.size() == 4 && std::ranges::all_of(pin, [](char c) { return '0' <= c && c <= '9'; });
    if (!is_pin) return;
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules.timesheet;
    use.tx.run(db::query::assignment_pin_try, use.tenant, assignment, use.scope.interpreter,
               rules.pin_attempts_max + 1);
}

}  // namespace services::timesheets
