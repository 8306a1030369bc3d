#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "services/use_case.hpp"

namespace services {

/// A link that works without a login: `purpose` as the table public_link names it, `subject` the
/// offer, account or assignment it is about. Only the hash of its token is stored; the token itself
/// can be made again from the id by whoever has the tenant's keys, so that a mail is rendered when
/// it is sent.
struct NewLink {
    std::string_view purpose;
    dispatch::Uuid subject;
    dispatch::Instant expires_at;
};

/// Adds the link and answers its id, for message.link_id.
dispatch::Uuid add_link(UseCase& use, const NewLink& link);

/// The token of a link: 43 characters, base64url.
std::string link_token(UseCase& use, const dispatch::Uuid& link);

/// Six digits for whoever cannot tap the link; made from its id like the token.
std::string link_code(UseCase& use, const dispatch::Uuid& link);

/// A link that somebody brings; whether it has expired is for the caller to say.
struct FoundLink {
    dispatch::Uuid id;
    dispatch::Uuid subject;
    dispatch::Instant expires_at;
};
std::optional<FoundLink> find_link(UseCase& use, std::string_view purpose, std::string_view token);

/// What is stored of a token that somebody brings.
db::Bytes link_token_hash(std::string_view token);

}  // namespace services
