#include <stdexcept>

#include "api/handlers/system.hpp"
#include "api/live_feed.hpp"

namespace api {

Answer follow_events(Call& call) {
    if (call.house.live == nullptr) throw std::logic_error{"only a server has live updates"};
    const auto now = db::feed_position_now(call.use.tx);
    const auto last = call.request.header("last-event-id");
    const auto resumed = last ? db::parse_feed_position(*last) : std::nullopt;
    // a position of the future is one of another database
    const bool known = resumed && resumed->xact <= now.xact;
    const auto position = known ? *resumed : now;
    const auto topic = call.house.live->follow({.tenant = call.use.tenant,
                                                .session = call.session.id,
                                                .scope = call.use.scope,
                                                .position = position,
                                                .too_old = last && !known});
    if (!topic) return topic.error();
    http::Response response;
    response.content_type = "text/event-stream";
    // an id from the beginning: who loses the connection before the first event misses nothing
    response.body = "id: " + db::to_text(position) + "\n\n";
    response.stream_topic = *topic;
    return response;
}

}  // namespace api
