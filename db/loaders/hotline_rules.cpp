#include "db/loaders/hotline_rules.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "db/queries/candidates.hpp"

namespace db {
namespace {

namespace calendar = dispatch::calendar;
using dispatch::Minutes;
using dispatch::Seconds;
using dispatch::settings::HotlineRules;
using Json = nlohmann::ordered_json;

calendar::WeeklyWindow window_of(const Json& line) {
    const auto text = [&](const char* name) { return line.at(name).get<std::string>(); };
    return {.weekday = calendar::parse_weekday_code(text("weekday")).value(),
            .window = {calendar::parse_time_of_day(text("from")).value(),
                       calendar::parse_time_of_day(text("to")).value()}};
}

}  // namespace

dispatch::Result<HotlineRules> hotline_rules_of(std::string_view document) {
    const auto json = Json::parse(document);
    HotlineRules rules;
    rules.enabled = json.value("enabled", rules.enabled);
    for (const auto& line : json.value("settings", Json::array()))
        rules.settings.push_back(line.at("setting").get<std::string>());
    for (const auto& line : json.value("hours", Json::array()))
        rules.hours.windows.push_back(window_of(line));
    rules.parallel = json.value("parallel", rules.parallel);
    rules.ring_for = Seconds{json.value("ring_s", rules.ring_for.count())};
    rules.waits_for = Minutes{json.value("wait_min", rules.waits_for.count())};
    rules.planned = Minutes{json.value("planned_min", rules.planned.count())};
    rules.longest = Minutes{json.value("longest_min", rules.longest.count())};
    rules.room_template = json.value("room_template", rules.room_template);
    if (auto valid = validate(rules); !valid) return valid.error();
    return rules;
}

std::string document_of(const HotlineRules& rules) {
    Json settings = Json::array();
    for (const auto& code : rules.settings) settings.push_back({{"setting", code}});
    Json hours = Json::array();
    for (const auto& line : rules.hours.windows)
        hours.push_back({{"weekday", calendar::weekday_code(line.weekday)},
                         {"from", calendar::to_text(line.window.from)},
                         {"to", calendar::to_text(line.window.to)}});
    return Json{{"enabled", rules.enabled},
                {"settings", settings},
                {"hours", hours},
                {"parallel", rules.parallel},
                {"ring_s", rules.ring_for.count()},
                {"wait_min", rules.waits_for.count()},
                {"planned_min", rules.planned.count()},
                {"longest_min", rules.longest.count()},
                {"room_template", rules.room_template}}
        .dump();
}

HotlineRules load_hotline_rules(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now) {
    const auto rows = tx.run(query::tenant_rule_document, tenant, kHotline, now);
    if (rows.empty()) return {};
    auto rules = hotline_rules_of(rows.only().view("document"));
    // Documents are checked before they are saved: this is a broken world, not a refusal.
    if (!rules) throw std::runtime_error{"a tenant_rule of kind hotline is not valid"};
    return *std::move(rules);
}

}  // namespace db
