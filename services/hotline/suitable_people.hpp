#pragma once

#include <vector>

#include "db/redis/presence.hpp"
#include "dispatch/settings/tenant_rules.hpp"
#include "services/hotline/hotline_call.hpp"

namespace services::hotline {

/// Everybody who can be reached now, or nothing while Redis is away.
std::optional<std::vector<db::Reachable>> reachable_now(UseCase& use);

/// Which of these people a call may ring.
struct WhoFits {
    const HotlineCall& call;
    const dispatch::settings::TenantRules& rules;
    const std::vector<db::Reachable>& reachable;
    bool free_only = true;  // else the constraint decides who is free
};

/// Best first: by the rules of the search without what the person decides by being reachable
/// (weekly availability, distance). Fit and free for the planned time from now on.
std::vector<dispatch::InterpreterId> suitable_people(UseCase& use, const WhoFits& question);

}  // namespace services::hotline
