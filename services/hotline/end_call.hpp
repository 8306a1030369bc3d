#pragma once

#include "services/hotline/hotline_call.hpp"
#include "services/reactions.hpp"

namespace services::hotline {

// Acts on a call by its caller, the coordinator or (only the end) by the person who took it.
// Refused as the life of a call says (`hotline_call_<state>`), 404 outside of the scope.

/// The caller hangs up before anybody came.
dispatch::Result<dispatch::Done> give_up_call(UseCase& use, dispatch::HotlineCallId id);

/// The caller does not wait any longer: to the hotline outside. `hotline_outside_missing`.
dispatch::Result<dispatch::Done> hand_over_call(UseCase& use, dispatch::HotlineCallId id);

/// The talk is over, and is settled.
dispatch::Result<dispatch::Done> end_call(UseCase& use, dispatch::HotlineCallId id);

/// The longest time has passed, and nobody ended the talk.
dispatch::Result<dispatch::Done> end_call_of(UseCase& use, const Delivery& delivery);

}  // namespace services::hotline
