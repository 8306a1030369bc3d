#include "services/notify/devices.hpp"

#include <algorithm>

#include "db/queries/notify.hpp"
#include "db/secrets/vault.hpp"
#include "services/record.hpp"

namespace services::notify {
namespace {

using dispatch::Error;
using dispatch::Refusal;

constexpr std::size_t kDevicesMax = 10;

Device device_of(const db::Row& row) {
    return {.id = row.uuid("id"),
            .label = row.text("label"),
            .created_at = row.instant("created_at"),
            .last_success_at = row.optional_instant("last_success_at")};
}

bool is_host_sign(char c) {
    return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '-' || c == '.';
}

/// A name under a public ending: no number, no "localhost", no login before it, no port.
bool is_public_name(std::string_view host) {
    const auto ending = host.substr(host.rfind('.') + 1);
    return std::ranges::all_of(host, is_host_sign) && ending.size() < host.size() &&
           std::ranges::any_of(ending, [](char c) { return 'a' <= c && c <= 'z'; });
}

}  // namespace

bool is_push_endpoint(std::string_view url, PushReach reach) {
    const bool is_plain = std::ranges::all_of(url, [](char c) { return c > 0x20 && c < 0x7f; });
    if (!is_plain || url.size() > 2000) return false;
    if (reach == PushReach::loopback_too && url.starts_with("http://127.0.0.1:")) return true;
    constexpr std::string_view kScheme = "https://";
    if (!url.starts_with(kScheme)) return false;
    url.remove_prefix(kScheme.size());
    const auto path = url.find('/');
    return path != std::string_view::npos && is_public_name(url.substr(0, path));
}

dispatch::Result<Device> add_device(UseCase& use, const NewDevice& device) {
    auto& vault = use.tools.vault;
    if (!is_push_endpoint(device.endpoint, device.reach))
        return Error{Refusal::invalid, "push_endpoint_not_allowed", "endpoint"};
    const auto hash = vault.equality_hash(use.tx, use.tenant, "device", device.endpoint);
    const bool is_known =
        !use.tx.run(db::query::device_find, use.tenant, hash, use.actor.account).empty();
    if (!is_known && list_devices(use).size() >= kDevicesMax)
        return Error{Refusal::conflict, "too_many_devices"};
    const auto id = use.new_id();
    const auto sealed =
        vault.seal(use.tx, use.tenant, {"device", "endpoint_enc", id}, device.endpoint);
    const auto rows = use.tx.run(db::query::device_add, use.tenant, id, use.actor.account,
                                 device.label, sealed, hash, use.now);
    const auto added = device_of(rows.only());
    if (!is_known) note_audit(use, {.action = "device_added", .kind = "device", .ids = {added.id}});
    return added;
}

std::vector<Device> list_devices(UseCase& use) {
    std::vector<Device> devices;
    for (const auto& row : use.tx.run(db::query::device_list, use.tenant, use.actor.account))
        devices.push_back(device_of(row));
    return devices;
}

dispatch::Result<dispatch::Done> end_device(UseCase& use, const dispatch::Uuid& id) {
    const auto ended = use.tx.run(db::query::device_end, use.tenant, id, use.actor.account);
    if (ended.affected() == 0) return Error{Refusal::not_found, "not_found", "device_id"};
    note_audit(use, {.action = "device_ended", .kind = "device", .ids = {id}});
    return dispatch::Done{};
}

}  // namespace services::notify
