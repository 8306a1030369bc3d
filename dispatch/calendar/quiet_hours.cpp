#include "dispatch/calendar/quiet_hours.hpp"

namespace dispatch::calendar {
namespace {

constexpr std::chrono::hours kEvening{21};
constexpr std::chrono::hours kMorning{7};
constexpr std::chrono::hours kPressing{12};

}  // namespace

Instant ring_at(const Zone& zone, Instant now, Instant begins) {
    const auto local = to_local(zone, now);
    const auto day = day_of(local);
    const bool is_day = local >= day + kMorning && local < day + kEvening;
    if (is_day || begins - now <= kPressing) return now;
    const auto morning = local < day + kMorning ? day : day + std::chrono::days{1};
    return first_instant(zone, morning + kMorning);
}

}  // namespace dispatch::calendar
