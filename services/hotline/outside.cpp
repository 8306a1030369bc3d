#include "services/hotline/outside.hpp"

#include <stdexcept>

#include "db/queries/hotline.hpp"
#include "db/secrets/vault.hpp"
#include "services/record.hpp"

namespace services::hotline {
namespace {

namespace query = db::query;

db::Cell pin_cell(const UseCase& use) {
    return {"hotline_outside", "pin_enc", use.tenant.value};
}

Outside outside_of(const db::Row& row) {
    return {.name = row.text("name"),
            .phone = row.text("phone"),
            .note = row.text("note"),
            .has_pin = !row.is_null("pin_enc"),
            .version = row.integer("version"),
            .updated_at = row.instant("updated_at")};
}

}  // namespace

std::optional<Outside> read_outside(UseCase& use) {
    const auto rows = use.tx.run(query::hotline_outside_read, use.tenant);
    return rows.empty() ? std::nullopt : std::optional{outside_of(rows.only())};
}

Outside save_outside(UseCase& use, const SaveOutside& command) {
    std::optional<db::Bytes> pin;
    if (command.pin) pin = use.tools.vault.seal(use.tx, use.tenant, pin_cell(use), *command.pin);
    const bool pin_stays = !command.pin && !command.without_pin;
    use.tx.run(query::hotline_outside_save, use.tenant, command.name, command.phone, command.note,
               pin, pin_stays, use.now);
    note_audit(use, {.action = "hotline_outside_saved",
                     .kind = "hotline_outside",
                     .ids = {use.tenant.value},
                     .fields = {"name", "phone", "note", pin_stays ? "" : "pin"}});
    const auto saved = read_outside(use);
    if (!saved) throw std::runtime_error{"a hotline outside that was saved is not there"};
    return *saved;
}

void remove_outside(UseCase& use) {
    use.tx.run(query::hotline_outside_remove, use.tenant);
    note_audit(use, {.action = "hotline_outside_removed",
                     .kind = "hotline_outside",
                     .ids = {use.tenant.value}});
}

std::optional<OutsideForCaller> show_outside(UseCase& use, dispatch::HotlineCallId call) {
    const auto rows = use.tx.run(query::hotline_outside_read, use.tenant);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    OutsideForCaller shown{
        .name = row.text("name"), .phone = row.text("phone"), .note = row.text("note"), .pin = {}};
    if (const auto sealed = row.optional_bytes("pin_enc"))
        shown.pin = use.tools.vault.open(use.tx, use.tenant, pin_cell(use), *sealed);
    note_audit(use, {.action = "hotline_pin_shown", .kind = "hotline_call", .ids = {call.value}});
    return shown;
}

}  // namespace services::hotline
