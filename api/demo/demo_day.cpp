#include "api/demo/demo_day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <chrono>

#include "dispatch/calendar/working_days.hpp"
#include "dispatch/calendar/zone.hpp"

namespace api::demo {
namespace {

using dispatch::calendar::LocalDay;
namespace chrono = std::chrono;

constexpr std::string_view kDatePattern = "dd.dd.dddd";  // d: a digit

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_date_at(std::string_view text, std::size_t at) {
    if (at + kDatePattern.size() > text.size()) return false;
    if (at > 0 && is_digit(text[at - 1])) return false;
    for (std::size_t i = 0; i < kDatePattern.size(); ++i)
        if (kDatePattern[i] == 'd' ? !is_digit(text[at + i]) : text[at + i] != '.') return false;
    return true;
}

int number_at(std::string_view text, std::size_t at, std::size_t digits) {
    int number = 0;
    for (const char c : text.substr(at, digits)) number = number * 10 + (c - '0');
    return number;
}

std::string moved_date(std::string_view text, std::size_t at, chrono::days by) {
    const chrono::year_month_day written{
        chrono::year{number_at(text, at + 6, 4)},
        chrono::month{static_cast<unsigned>(number_at(text, at + 3, 2))},
        chrono::day{static_cast<unsigned>(number_at(text, at, 2))}};
    const chrono::year_month_day moved{LocalDay{written} + by};
    return fmt::format("{:02}.{:02}.{:04}", static_cast<unsigned>(moved.day()),
                       static_cast<unsigned>(moved.month()), static_cast<int>(moved.year()));
}

bool is_year_column_at(std::string_view text, std::size_t at) {
    return at > 0 && text[at - 1] == '\n' && at + 4 < text.size() && text[at + 4] == ';' &&
           std::ranges::all_of(text.substr(at, 4), is_digit);
}

}  // namespace

LocalDay choose_demo_day(LocalDay today) {
    const dispatch::calendar::OfficeCalendar office;
    auto day = today - chrono::days{7};
    while (chrono::weekday{day} != chrono::Tuesday ||
           !dispatch::calendar::is_working_day(office, day))
        day -= chrono::days{1};
    return day;
}

LocalDay written_for() {
    return LocalDay{chrono::year{2026} / chrono::November / 10};
}

std::string move_file(std::string_view csv, LocalDay day) {
    const auto by = day - written_for();
    assert(by.count() % 7 == 0);
    const auto year = std::to_string(static_cast<int>(chrono::year_month_day{day}.year()));
    std::string moved;
    moved.reserve(csv.size());
    for (std::size_t at = 0; at < csv.size();) {
        if (is_date_at(csv, at)) {
            moved += moved_date(csv, at, by);
            at += kDatePattern.size();
        } else if (is_year_column_at(csv, at)) {
            moved += year;
            at += 4;
        } else {
            moved += csv[at++];
        }
    }
    return moved;
}

dispatch::Instant wall(LocalDay day, int minutes) {
    const auto zone = dispatch::calendar::Zone::named("Europe/Berlin");
    return dispatch::calendar::first_instant(*zone, day + dispatch::Minutes{minutes});
}

std::string wall_text(LocalDay day, int minutes) {
    const chrono::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       minutes / 60, minutes % 60);
}

}  // namespace api::demo
