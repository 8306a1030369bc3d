#include "dispatch/booking/cancellation.hpp"

#include <fmt/format.h>

namespace dispatch::booking {

CancellationEffect effect_of_cancellation(const settings::CancellationRules& rules,
                                          const CancellationFacts& facts) {
    const bool late = facts.now > facts.free_until;
    if (facts.by == Actor::interpreter)
        return {late, Minutes{0}, "Es wird sofort Ersatz gesucht.",
                "A substitute is searched at once."};
    if (!late) return {false, Minutes{0}, "Die Stornierung ist kostenfrei.", "This is free."};
    const auto paid = rules.paid_when_late;
    return {true, paid,
            fmt::format("Späte Stornierung: {} Minuten werden als Ausfallhonorar vergütet.",
                        paid.count()),
            fmt::format("Late cancellation: {} minutes are paid.", paid.count())};
}

}  // namespace dispatch::booking
