#include "api/handlers/system.hpp"
#include "api/live_feed.hpp"

namespace api {

Answer follow_events(Call& call) {
    if (call.house.live == nullptr)  // a house without a server has nobody to tell
        return dispatch::Error{dispatch::Refusal::conflict, "operation_not_built"};
    const auto last = call.request.header("last-event-id");
    const auto resumed = last ? db::parse_feed_position(*last) : std::nullopt;
    Follower follower{.tenant = call.use.tenant,
                      .scope = call.use.scope,
                      .position = resumed ? *resumed : db::feed_position_now(call.use.tx),
                      .too_old = last.has_value() && !resumed};
    http::Response response;
    response.content_type = "text/event-stream";
    response.body = ":\n\n";
    response.stream_topic = call.house.live->follow(std::move(follower));
    return response;
}

}  // namespace api
