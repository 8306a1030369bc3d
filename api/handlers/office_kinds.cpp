#include "api/handlers/office_kinds.hpp"

#include <nlohmann/json.hpp>

#include "dispatch/settings/rule_catalogue.hpp"

namespace api {

Json office_kinds_json() {
    Json kinds = Json::array();
    for (const auto& line : dispatch::settings::rule_lines_of("requester_kind"))
        kinds.push_back(
            {{"code", line.name}, {"name_de", line.title.german}, {"name_en", line.title.english}});
    return kinds;
}

Json refused_kinds_json(const db::AccessRules& rules) {
    Json refused = Json::array();
    for (const auto& line : rules.refused_kinds)
        refused.push_back({{"kind", line.kind}, {"text", line.text}});
    return refused;
}

}  // namespace api
