#include "api/handlers/channel_field.hpp"

namespace api {

services::Channel read_channel(JsonReader& reader, const Call& call) {
    using services::Channel;
    const auto said =
        reader.optional_one_of("channel", {"portal", "api", "telephone", "paper", "email"});
    if (said == "portal") return Channel::portal;
    if (said == "api") return Channel::api;
    if (said == "telephone") return Channel::telephone;
    if (said == "paper") return Channel::paper;
    if (said == "email") return Channel::email;
    return call.use.actor.channel;
}

}  // namespace api
