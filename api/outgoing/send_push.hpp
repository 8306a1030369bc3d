#pragma once

#include <string>

#include "api/context.hpp"
#include "db/secrets/signing_key.hpp"
#include "services/notify/push.hpp"

namespace api::outgoing {

/// What a push service made of a push: `code` is short and without any address ("push_429",
/// "push_away"), empty when it was taken.
struct PushAnswer {
    enum class Kind { taken, gone, later, refused };
    Kind kind;
    std::string code = {};
};

/// Posts the empty push, signed, by https and to addresses of the open internet only: what the name
/// of the host resolves to is looked at when the connection is made. No redirect, no proxy.
PushAnswer send_push(const House& house,
                     const services::notify::ReadyPush& push,
                     const db::SigningKey& key);

}  // namespace api::outgoing
