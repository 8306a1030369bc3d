#pragma once

#include <optional>
#include <span>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/core/time.hpp"

namespace dispatch::settings {

/// What a tenant decides about employees who help in their own house.
struct InHouseRules {
    int confirm_months = 12;      // so long a confirmed language counts
    int remind_days_before = 14;  // a mail before that runs out, and one when it has
    bool unconfirmed_proposed = false;
    bool phone_shown = true;  // to colleagues who search
    Minutes free_for{15};     // nothing else is booked so long from now
    friend bool operator==(const InHouseRules&, const InHouseRules&) = default;
};

/// The first day on which it counts no longer; of 31 August in six months the last of February.
calendar::LocalDay confirmation_ends(calendar::LocalDay confirmed_on, const InHouseRules& rules);

/// Never confirmed is not confirmed.
bool is_confirmed(const std::optional<calendar::LocalDay>& confirmed_on,
                  const InHouseRules& rules,
                  calendar::LocalDay today);

/// Whether a language may be proposed.
bool counts(const std::optional<calendar::LocalDay>& confirmed_on,
            const InHouseRules& rules,
            calendar::LocalDay today);

/// Is a mail due about any of one person's skills? One before a confirmation runs out, one when it
/// has; about what was never confirmed one alone.
bool reminder_due(std::span<const std::optional<calendar::LocalDay>> confirmed,
                  const std::optional<calendar::LocalDay>& reminded_on,
                  const InHouseRules& rules,
                  calendar::LocalDay today);

}  // namespace dispatch::settings
