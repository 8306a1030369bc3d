#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "dispatch/booking/hotline_call.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/time.hpp"

namespace dispatch::matching {

/// Somebody whom the call has rung; without an answer the phone may still ring.
struct PastRing {
    InterpreterId person;
    Instant until;
    std::optional<booking::RingAnswer> answer = {};
};

/// What a look at one call knows. How long somebody took to answer is not among it, and neither is
/// what they answered to other calls.
struct RingLook {
    std::span<const InterpreterId> ranked = {};  // fit, reachable and free now; best first
    std::span<const InterpreterId> busy = {};    // fit and reachable, but talking or rung elsewhere
    std::span<const PastRing> past = {};         // of this call
    Instant now;
    Instant waits_until;
    int parallel = 3;
    Seconds ring_for{20};
    bool has_outside = false;  // there is a hotline of somebody else
};

enum class RingStepKind : std::uint8_t { ring, wait, hand_over, give_up };

struct RingStep {
    RingStepKind kind = RingStepKind::wait;
    std::vector<InterpreterId> people = {};  // of `ring`
    Instant until = {};                      // of `ring`: so long their phones ring
    friend bool operator==(const RingStep&, const RingStep&) = default;
};

/// Whom a call rings now. Up to `parallel` phones ring at a time; nobody is rung twice by the same
/// call. When it has waited long enough it goes to the hotline outside, or ends if there is none;
/// at once when there is one and nobody is left who could still answer.
RingStep next_ring_step(const RingLook&);

/// Too short to take the phone out of a pocket: nobody is rung for less.
inline constexpr Seconds kShortestRing{5};

}  // namespace dispatch::matching
