#include "api/demo/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace api::demo {
namespace {

constexpr std::array<std::string_view, 6> kOutcomes{
    "performed", "client_no_show", "interpreter_no_show", "cancelled", "withdrawn", "unfilled"};

std::size_t count_filled(const DayResult& result) {
    return static_cast<std::size_t>(
        std::ranges::count_if(result.played, [](const Played& one) { return !!one.filled_at; }));
}

std::map<std::string, int> count_outcomes(const DayResult& result) {
    std::map<std::string, int> counts;
    for (const auto& one : result.played) ++counts[one.outcome];
    return counts;
}

int count_minutes(const DayResult& result) {
    int minutes = 0;
    for (const auto& one : result.played) minutes += one.minutes;
    return minutes;
}

std::string waited(const Played& one) {
    if (!one.filled_at) return "-";
    const auto minutes = std::chrono::floor<dispatch::Minutes>(*one.filled_at - one.asked_at);
    return fmt::format("{}:{:02} h", minutes.count() / 60, minutes.count() % 60);
}

std::string day_text(const DayResult& result) {
    const std::chrono::year_month_day date{result.day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace

std::string table_of(const DayResult& result) {
    std::string text = fmt::format("\nSolingen, {}, seed {}\n", day_text(result), result.seed);
    text += fmt::format("{:>3} {:6} {:5} {:17} {:9} {:>8} {:26} {:>9}  {}\n", "no", "office",
                        "begin", "setting", "language", "eligible", "who", "accepted", "outcome");
    int number = 0;
    for (const auto& one : result.played)
        text += fmt::format("{:>3} {:6} {:02}:{:02} {:17} {:9} {:>8} {:26} {:>9}  {}\n", ++number,
                            one.line->office, one.line->begin_min / 60, one.line->begin_min % 60,
                            one.line->setting, one.line->language, one.eligible,
                            one.who.empty() ? "-" : one.who, waited(one), one.outcome);
    const auto minutes = count_minutes(result);
    text += fmt::format("{} requests, {} filled, {}:{:02} h interpreted, {} double bookings\n",
                        result.played.size(), count_filled(result), minutes / 60, minutes % 60,
                        result.double_bookings);
    return text;
}

std::string json_of(const DayResult& result) {
    return nlohmann::json{{"day", day_text(result)},
                          {"seed", result.seed},
                          {"requests", result.played.size()},
                          {"filled", count_filled(result)},
                          {"double_bookings", result.double_bookings},
                          {"minutes_interpreted", count_minutes(result)},
                          {"outcomes", count_outcomes(result)}}
        .dump();
}

bool is_good(const DayResult& result) {
    const auto counts = count_outcomes(result);
    const bool all_ended = std::ranges::all_of(result.played, [](const Played& one) {
        return std::ranges::find(kOutcomes, one.outcome) != kOutcomes.end();
    });
    const bool all_seen = std::ranges::all_of(
        kOutcomes, [&](std::string_view outcome) { return counts.contains(std::string{outcome}); });
    const auto percent = count_filled(result) * 100 / result.played.size();
    return all_ended && all_seen && result.double_bookings == 0 && percent >= 80 && percent <= 97;
}

}  // namespace api::demo
