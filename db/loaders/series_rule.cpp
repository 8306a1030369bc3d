#include "db/loaders/series_rule.hpp"

#include <nlohmann/json.hpp>

namespace db {
namespace {

namespace calendar = dispatch::calendar;
namespace rules_of = dispatch::booking;
using Json = nlohmann::json;

std::vector<rules_of::SeriesMove> moves_of(std::string_view json) {
    std::vector<rules_of::SeriesMove> moves;
    for (const auto& line : Json::parse(json))
        moves.push_back(
            {.from = calendar::parse_local_day(line.at("from").get<std::string>()).value(),
             .shift = std::chrono::days{line.at("shift_days").get<int>()},
             .at = calendar::parse_time_of_day(line.at("at").get<std::string>()).value()});
    return moves;
}

}  // namespace

rules_of::SeriesRule series_rule_of(const Row& row) {
    rules_of::SeriesRule rule{
        .recurrence = {.first = calendar::parse_local_time(row.view("local_begin")).value(),
                       .rule = *calendar::parse_recurrence_rule(row.view("rule"))},
        .moves = moves_of(row.view("moves")),
        .in_school_holidays = row.boolean("in_school_holidays")};
    for (const auto& day : row.text_array("except_days"))
        rule.recurrence.except.push_back(calendar::parse_local_day(day).value());
    return rule;
}

std::string series_moves_json(const std::vector<rules_of::SeriesMove>& moves) {
    Json lines = Json::array();
    for (const auto& move : moves)
        lines.push_back({{"from", calendar::to_text(move.from)},
                         {"shift_days", move.shift.count()},
                         {"at", calendar::to_text(move.at)}});
    return lines.dump();
}

}  // namespace db
