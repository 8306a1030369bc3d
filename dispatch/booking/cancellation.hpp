#pragma once

#include <string>
#include <string_view>

#include "dispatch/core/time.hpp"
#include "dispatch/core/transition.hpp"
#include "dispatch/settings/tenant_rules.hpp"

namespace dispatch::booking {

/// What a cancellation leads to.
struct CancellationEffect {
    bool late = false;
    Minutes paid{0};  // to the interpreter, as Ausfallhonorar
    std::string text_de;
    std::string text_en;
    friend bool operator==(const CancellationEffect&, const CancellationEffect&) = default;
};

struct CancellationFacts {
    Instant free_until;
    Instant now;
    Actor by = Actor::requester;
};

/// At `free_until` itself it is still free. Only the office's late cancellation is paid: the
/// interpreter who cancels gets nothing, and no mark either.
CancellationEffect effect_of_cancellation(const settings::CancellationRules&,
                                          const CancellationFacts&);

}  // namespace dispatch::booking
