#pragma once

#include <functional>
#include <optional>
#include <string>

#include "db/postgres/transaction.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/result.hpp"
#include "dispatch/core/time.hpp"

namespace db {
class Redis;
class Vault;
}  // namespace db
namespace dispatch::language {
class Catalogue;
}
namespace dispatch::place {
class TownIndex;
}

namespace services {

/// How an act reached us; part of every audit entry.
enum class Channel { portal, link, api, telephone, paper, email, system };

/// Who acts. With `on_behalf_of` the coordinator does another person's act ("Im Auftrag"): the
/// audit names both.
struct Actor {
    std::optional<dispatch::AccountId> account;  // nothing: the system itself
    std::optional<dispatch::Uuid> on_behalf_of;  // interpreter or requester user
    Channel channel = Channel::system;
    std::string from_where;  // network address or "worker"
};

/// What the actor may see inside the tenant; every query that reads one thing takes it.
/// All empty means the whole tenant.
struct Scope {
    std::optional<dispatch::RequesterId> requester;
    std::optional<dispatch::InterpreterId> interpreter;
};

/// What every use case may borrow; composed once in api/main.cpp.
struct Tools {
    db::Vault& vault;
    const dispatch::language::Catalogue& languages;
    const dispatch::place::TownIndex& towns;
    std::string public_url;      // base of the links in mails, no slash at the end
    std::string mail_from = {};  // address that mails come from
    db::Redis* redis = nullptr;  // who can be reached now; nothing where nobody serves
};

/// Makes ids: UUIDv7 in production, a counted sequence under the simulated clock's seed in tests.
using IdSource = std::function<dispatch::Uuid()>;

/// Everything a use case may touch. One use case = one function
/// `Result<X> verb_noun(UseCase&, const Command&)` in services/<topic>/verb_noun.{hpp,cpp}:
/// load -> decide -> save -> note what happened. The caller commits on success and rolls back on
/// refusal.
struct UseCase {
    db::Transaction& tx;
    const Tools& tools;
    dispatch::TenantId tenant;
    std::string zone;  // IANA name, of the tenant
    std::string land;  // German Land of the tenant, e.g. "NW"
    Actor actor;
    Scope scope;
    dispatch::Instant now;
    IdSource new_id;
    std::string request_id = {};

    template <class IdType>
    IdType make_id() const {
        return IdType{new_id()};
    }
};

}  // namespace services
