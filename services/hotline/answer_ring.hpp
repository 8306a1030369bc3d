#pragma once

#include "services/hotline/hotline_call.hpp"

namespace services::hotline {

/// The person whose phone rings takes the call: the time from now on is kept free by the constraint
/// that decides every acceptance, and the other phones stop. Refused `hotline_ring_over` (too late,
/// answered, withdrawn), `hotline_call_<state>`, `interpreter_already_booked`,
/// `person_not_possible`; 404 for somebody else's ring. Answers the call.
dispatch::Result<dispatch::HotlineCallId> accept_ring(UseCase& use, dispatch::HotlineRingId ring);

/// "Kann nicht": the next person is asked at once. Needs no reason and leaves no mark.
dispatch::Result<dispatch::Done> decline_ring(UseCase& use, dispatch::HotlineRingId ring);

}  // namespace services::hotline
