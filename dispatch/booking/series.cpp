#include "dispatch/booking/series.hpp"

#include <algorithm>
#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::booking {
namespace {

using calendar::DayRange;
using calendar::LocalDay;
using calendar::LocalTime;
using std::chrono::days;

constexpr days kTwoYears{731};

constexpr std::array<Name<SeriesScope>, 3> kScopes{{
    {SeriesScope::this_one, "this"},
    {SeriesScope::following, "following"},
    {SeriesScope::all, "all"},
}};

constexpr std::array<Name<PauseKind>, 6> kPauses{{
    {PauseKind::public_holiday, "public_holiday"},
    {PauseKind::closed_day, "closed_day"},
    {PauseKind::office_closed, "office_closed"},
    {PauseKind::school_holiday, "school_holiday"},
    {PauseKind::clock_change, "clock_change"},
    {PauseKind::left_out, "left_out"},
}};

Error refused(std::string_view code, std::string detail = {}) {
    return {Refusal::invalid, code, std::move(detail)};
}

const NamedDays* named_on(const std::vector<NamedDays>& list, LocalDay day) {
    const auto found = std::ranges::find_if(
        list, [&](const NamedDays& named) { return contains(named.days, day); });
    return found == list.end() ? nullptr : &*found;
}

DayRange two_years_from(const calendar::Recurrence& recurrence) {
    const auto first = calendar::day_of(recurrence.first);
    return {first, first + kTwoYears};
}

bool is_left_out(const SeriesRule& rule, LocalDay day) {
    const auto& except = rule.recurrence.except;
    return std::ranges::find(except, day) != except.end();
}

/// By the rule alone: what pauses is among them and counts.
std::vector<LocalTime> all_times(const calendar::Zone& zone,
                                 calendar::Recurrence recurrence,
                                 const DayRange& range) {
    recurrence.except.clear();
    return calendar::occurrences(zone, recurrence, range);
}

/// Days on which the clock jumps over the time, up to the last that has it.
std::vector<LocalDay> jumped_days(const calendar::Recurrence& recurrence,
                                  const std::vector<LocalTime>& times) {
    static const auto utc = *calendar::Zone::named("UTC");  // knows no jump
    auto everywhere = recurrence;
    everywhere.rule.count.reset();
    everywhere.rule.until.reset();
    const DayRange until_last{calendar::day_of(recurrence.first),
                              calendar::day_of(times.back()) + days{1}};
    std::vector<LocalDay> jumped;
    for (const auto time : all_times(utc, everywhere, until_last))
        if (!std::ranges::binary_search(times, time)) jumped.push_back(calendar::day_of(time));
    return jumped;
}

bool exists(const calendar::Zone& zone, LocalTime time) {
    return static_cast<bool>(calendar::to_instant(zone, time, calendar::WhenTwice::take_earlier));
}

std::vector<Occurrence> with_pauses(const calendar::Zone& zone,
                                    const SeriesRule& rule,
                                    const SeriesCalendar& calendar,
                                    std::vector<LocalDay> by_rule) {
    std::vector<Occurrence> planned;
    for (const auto day : by_rule) {
        Occurrence one{.day = day, .local = time_of(rule, day)};
        one.pause = pause_on(calendar, rule, calendar::day_of(one.local));
        if (is_left_out(rule, day)) one.pause = Pause{PauseKind::left_out};
        if (!one.pause && !exists(zone, one.local)) one.pause = Pause{PauseKind::clock_change};
        planned.push_back(std::move(one));
    }
    return planned;
}

}  // namespace

std::string_view to_text(SeriesScope scope) {
    return text_in<SeriesScope>(kScopes, scope);
}
std::optional<SeriesScope> parse_series_scope(std::string_view text) {
    return value_in<SeriesScope>(kScopes, text);
}
std::string_view to_text(PauseKind kind) {
    return text_in<PauseKind>(kPauses, kind);
}

bool is_meant(SeriesScope scope, LocalDay at, LocalDay day) {
    switch (scope) {
        case SeriesScope::this_one: return day == at;
        case SeriesScope::following: return day >= at;
        case SeriesScope::all: return true;
    }
    return false;
}

LocalTime time_of(const SeriesRule& rule, LocalDay day) {
    const SeriesMove* last = nullptr;
    for (const auto& move : rule.moves)
        if (move.from <= day) last = &move;
    if (last != nullptr) return day + last->shift + last->at;
    return day + (rule.recurrence.first - calendar::day_of(rule.recurrence.first));
}

void add_move(SeriesRule& rule, const SeriesMove& move) {
    std::erase_if(rule.moves, [&](const SeriesMove& old) { return old.from >= move.from; });
    rule.moves.push_back(move);
}

std::optional<Pause> pause_on(const SeriesCalendar& calendar,
                              const SeriesRule& rule,
                              LocalDay day) {
    if (const auto name = calendar::holiday_name(calendar.pool.land, day))
        return Pause{PauseKind::public_holiday, std::string{*name}};
    if (calendar::is_day_off(calendar.pool, day)) return Pause{PauseKind::closed_day};
    if (const auto* closed = named_on(calendar.office_closed, day))
        return Pause{PauseKind::office_closed, closed->name};
    if (rule.in_school_holidays) return std::nullopt;
    if (const auto* holidays = named_on(calendar.school_holidays, day))
        return Pause{PauseKind::school_holiday, holidays->name};
    return std::nullopt;
}

Result<std::vector<Occurrence>> plan_series(const calendar::Zone& zone,
                                            const SeriesRule& rule,
                                            const SeriesCalendar& calendar,
                                            int most) {
    const auto& recurrence = rule.recurrence;
    if (!recurrence.rule.until && !recurrence.rule.count) return refused("series_endless");
    if (!calendar::names_first(recurrence)) return refused("series_first_not_in_rule");
    const auto range = two_years_from(recurrence);
    if (recurrence.rule.until && *recurrence.rule.until >= range.end)
        return refused("series_too_long", std::to_string(most));
    const auto times = all_times(zone, recurrence, range);
    if (times.size() < 2) return refused("series_too_short");
    if (recurrence.rule.count && std::ssize(times) < *recurrence.rule.count)
        return refused("series_too_long", std::to_string(most));
    auto by_rule = jumped_days(recurrence, times);
    for (const auto time : times) by_rule.push_back(calendar::day_of(time));
    std::ranges::sort(by_rule);
    auto planned = with_pauses(zone, rule, calendar, std::move(by_rule));
    if (std::ranges::count_if(planned, [](const Occurrence& one) { return !one.pause; }) > most)
        return refused("series_too_long", std::to_string(most));
    return planned;
}

Result<calendar::RecurrenceRule> extended(const calendar::Zone& zone,
                                          const calendar::Recurrence& before,
                                          const SeriesEnd& end) {
    if (end.until.has_value() == end.count.has_value()) return refused("series_end_missing");
    auto longer = before;
    longer.rule.until = end.until;
    longer.rule.count = end.count;
    const auto range = two_years_from(before);
    const auto old_times = all_times(zone, before, range);
    const auto new_times = all_times(zone, longer, range);
    if (new_times.size() <= old_times.size()) return refused("series_not_longer");
    return longer.rule;
}

}  // namespace dispatch::booking
