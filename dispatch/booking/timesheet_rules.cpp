#include "dispatch/booking/timesheet_rules.hpp"

#include <algorithm>

namespace dispatch::booking {
namespace {

bool is_four_digits(std::string_view pin) {
    return pin.size() == 4 && std::ranges::all_of(pin, [](char c) { return '0' <= c && c <= '9'; });
}

bool same_pin(std::string_view a, std::string_view b) {
    unsigned difference = a.size() == b.size() ? 0U : 1U;  // no early end: the time tells nothing
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        difference |= static_cast<unsigned>(a[i] ^ b[i]);
    return difference == 0;
}

}  // namespace

Result<std::vector<Remark>> check_hours(const ReportedHours& hours,
                                        const TimesheetFacts& facts,
                                        const settings::TimesheetRules& rules) {
    if (hours.actual.end <= hours.actual.begin)
        return Error{Refusal::invalid, "timesheet_ends_before_it_begins", "end_at"};
    if (hours.actual.end > facts.now)
        return Error{Refusal::invalid, "timesheet_in_future", "end_at"};
    const Minutes tolerance{rules.longer_remark_min};
    std::vector<Remark> remarks;
    if (!overlap(hours.actual, facts.planned)) remarks.emplace_back("at_another_time");
    if (length(hours.actual) > length(facts.planned) + tolerance)
        remarks.emplace_back("longer_than_planned");
    if (length(hours.actual) + tolerance < length(facts.planned))
        remarks.emplace_back("shorter_than_planned");
    const auto overlaps = [&](const Period& other) { return overlap(hours.actual, other); };
    if (std::ranges::any_of(facts.other_actual_hours, overlaps)) remarks.emplace_back("overlaps");
    if (hours.waiting > length(hours.actual)) remarks.emplace_back("waiting_longer_than_the_talk");
    return remarks;
}

Result<Done> check_pin(const PinCheck& check, const settings::TimesheetRules& rules) {
    if (check.failures_so_far >= rules.pin_attempts_max)
        return Error{Refusal::too_many, "pin_locked"};
    if (!is_four_digits(check.typed)) return Error{Refusal::invalid, "pin_invalid", "pin"};
    if (!same_pin(check.expected, check.typed)) return Error{Refusal::invalid, "pin_wrong", "pin"};
    return Done{};
}

bool is_drawing(std::string_view path) {
    constexpr std::size_t kLettersMax = 20'000;
    constexpr std::size_t kDigitsMax = 4;
    if (path.empty() || path.size() > kLettersMax || path.front() != 'M') return false;
    const auto skip_number = [&path] {
        const auto digits = std::min(path.find_first_not_of("0123456789"), path.size());
        path.remove_prefix(digits);
        return digits > 0 && digits <= kDigitsMax;
    };
    while (!path.empty()) {
        if (path.front() != 'M' && path.front() != 'L') return false;
        path.remove_prefix(1);
        if (!skip_number() || !path.starts_with(' ')) return false;
        path.remove_prefix(1);
        if (!skip_number()) return false;
    }
    return true;
}

}  // namespace dispatch::booking
