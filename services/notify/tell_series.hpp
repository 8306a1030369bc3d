#pragma once

#include "services/reactions.hpp"

namespace services::notify {

/// Whom something is told; nobody named: the office.
struct Listener {
    std::optional<dispatch::InterpreterId> person = {};
};

/// Whether news about one occurrence of a series wait for others, so that one mail tells what
/// would else be told in n: up to five minutes, and not when the occurrence begins within a day.
/// Sets the timer `tell_series` if so.
bool waits_for_others(UseCase& use,
                      const Delivery& news,
                      const Listener& listener,
                      dispatch::Instant begin);

/// Timer: what happened to the series meanwhile. One thing is told as ever, with its calendar
/// entry; several in one mail (kinds series_news, series_state) that says how the series stands.
dispatch::Result<dispatch::Done> tell_series(UseCase& use, const Delivery& timer);

}  // namespace services::notify
