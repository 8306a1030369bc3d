#pragma once

#include "dispatch/core/transition.hpp"
#include "services/use_case.hpp"

namespace services::booking {

/// The side for which the actor acts here.
inline dispatch::Actor side_of(const UseCase& use) {
    return use.scope.requester ? dispatch::Actor::requester : dispatch::Actor::coordinator;
}

/// A coordinator who says how an office's wish reached the pool (telephone, paper, mail) acts on
/// behalf of the office: the audit names both.
inline void act_for_office(UseCase& use,
                           dispatch::RequesterId office,
                           std::optional<Channel> channel) {
    if (channel) use.actor.channel = *channel;
    if (!use.scope.requester) use.actor.on_behalf_of = office.value;
}

}  // namespace services::booking
