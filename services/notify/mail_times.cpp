#include "services/notify/mail_times.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <stdexcept>

namespace services::notify {
namespace {

namespace calendar = dispatch::calendar;
using dispatch::Instant;

constexpr std::array<std::string_view, 7> kWeekdays{"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"};

std::string date_of(calendar::LocalDay day) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{:02}.{:02}.{}", static_cast<unsigned>(date.day()),
                       static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
}

std::string clock_of(const calendar::Zone& zone, Instant at) {
    const auto local = calendar::to_local(zone, at);
    return calendar::to_text(calendar::TimeOfDay{
        std::chrono::floor<std::chrono::minutes>(local - calendar::day_of(local))});
}

}  // namespace

calendar::Zone zone_in(const db::Row& row) {
    const auto zone = calendar::Zone::named(row.view("zone"));
    if (!zone) throw std::runtime_error{"booking with unknown zone"};
    return *zone;
}

std::string mail_day(calendar::LocalDay day) {
    return fmt::format("{}, {}", kWeekdays[std::chrono::weekday{day}.c_encoding()], date_of(day));
}

std::string mail_moment(const calendar::Zone& zone, Instant at) {
    return fmt::format("{}, {} Uhr", mail_day(calendar::day_of(zone, at)), clock_of(zone, at));
}

std::string mail_short_moment(const calendar::Zone& zone, Instant at) {
    return fmt::format("{}, {} Uhr", date_of(calendar::day_of(zone, at)), clock_of(zone, at));
}

std::string mail_period(const db::Row& row) {
    const auto zone = zone_in(row);
    const auto begin = row.instant("begin_at");
    return fmt::format("{}, {} bis {} Uhr", mail_day(calendar::day_of(zone, begin)),
                       clock_of(zone, begin), clock_of(zone, row.instant("end_at")));
}

}  // namespace services::notify
