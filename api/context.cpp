#include "api/context.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace api {

dispatch::Instant real_now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

bool Session::may(std::string_view capability) const {
    return std::ranges::find(capabilities, capability) != capabilities.end();
}

services::UseCase public_use_case(const PublicCall& call,
                                  db::Transaction& tx,
                                  dispatch::TenantId tenant,
                                  std::string zone,
                                  std::string land,
                                  services::Actor actor) {
    return {.tx = tx,
            .tools = call.house.tools,
            .tenant = tenant,
            .zone = std::move(zone),
            .land = std::move(land),
            .actor = std::move(actor),
            .scope = {},
            .now = call.house.clock.now(),
            .new_id = call.house.new_id,
            .request_id = call.request.request_id};
}

}  // namespace api
