#pragma once

#include <string>
#include <string_view>

#include "dispatch/calendar/working_days.hpp"
#include "dispatch/core/time.hpp"
#include "dispatch/core/transition.hpp"
#include "dispatch/settings/tenant_rules.hpp"

namespace dispatch::booking {

/// Where the appointment takes place in time: the office's working days and its zone.
struct CancellationCalendar {
    const calendar::OfficeCalendar& office;
    const calendar::Zone& zone;
};

/// The last instant at which a cancellation is free.
Instant free_cancellation_until(const settings::CancellationRules&,
                                Instant appointment_begin,
                                const CancellationCalendar&);

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
