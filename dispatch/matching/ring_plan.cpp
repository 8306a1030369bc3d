#include "dispatch/matching/ring_plan.hpp"

#include <algorithm>

namespace dispatch::matching {
namespace {

bool was_rung(const RingLook& look, InterpreterId person) {
    return std::ranges::find(look.past, person, &PastRing::person) != look.past.end();
}

bool rings_now(const RingLook& look, const PastRing& ring) {
    return !ring.answer && look.now < ring.until;
}

RingStep end_of_waiting(const RingLook& look) {
    return {.kind = look.has_outside ? RingStepKind::hand_over : RingStepKind::give_up};
}

}  // namespace

RingStep next_ring_step(const RingLook& look) {
    if (look.now >= look.waits_until) return end_of_waiting(look);
    const auto ringing = std::ranges::count_if(
        look.past, [&](const PastRing& ring) { return rings_now(look, ring); });
    const bool has_time = look.waits_until - look.now >= kShortestRing;
    RingStep step{.kind = RingStepKind::ring,
                  .until = std::min<Instant>(look.now + look.ring_for, look.waits_until)};
    auto places = has_time ? look.parallel - ringing : 0;
    bool somebody_fresh = false;
    for (const auto& person : look.ranked) {
        if (was_rung(look, person)) continue;
        somebody_fresh = true;
        if (places-- > 0) step.people.push_back(person);
    }
    if (!step.people.empty()) return step;
    const bool somebody_later = std::ranges::any_of(
        look.busy, [&](InterpreterId person) { return !was_rung(look, person); });
    const bool may_hope = ringing > 0 || somebody_fresh || somebody_later;
    if (!may_hope && look.has_outside) return {.kind = RingStepKind::hand_over};
    return {};
}

}  // namespace dispatch::matching
