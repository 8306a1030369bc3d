#include "services/notify/devices.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/accounts.hpp"
#include "api/json.hpp"
#include "db/secrets/base64url.hpp"
#include "db/secrets/push_key.hpp"

namespace api {
namespace {

namespace notify = services::notify;

Json device_json(const notify::Device& device, std::string_view zone) {
    const auto& heard = device.last_success_at;
    return {{"id", dispatch::to_text(device.id)},
            {"label", device.label},
            {"created_at", local_text(device.created_at, zone)},
            {"last_success_at", heard ? Json(local_text(*heard, zone)) : Json(nullptr)}};
}

}  // namespace

Answer read_push_key(Call& call) {
    auto& use = call.use;
    const auto key = db::push_key(use.tx, use.tools.vault, {use.tenant, use.now});
    return json_response(200, {{"public_key", db::to_base64url(key.public_point())}});
}

Answer list_devices(Call& call) {
    Json items = Json::array();
    for (const auto& device : notify::list_devices(call.use))
        items.push_back(device_json(device, call.session.zone));
    return json_response(200, {{"items", items}});
}

Answer add_device(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const notify::NewDevice device{.endpoint = reader.text("endpoint", 2000),
                                   .label = reader.text("label", 80),
                                   .reach = call.house.clock.simulated()
                                                ? notify::PushReach::loopback_too
                                                : notify::PushReach::internet};
    if (const auto problem = reader.problem()) return *problem;
    const auto added = notify::add_device(call.use, device);
    if (!added) return added.error();
    return json_response(201, device_json(*added, call.session.zone));
}

Answer end_device(Call& call) {
    const auto id = path_id<dispatch::Id<struct DeviceKind>>(call.request, "device_id");
    if (!id) return id.error();
    if (const auto ended = notify::end_device(call.use, id->value); !ended) return ended.error();
    return no_content();
}

}  // namespace api
