#include "services/pool/about.hpp"

#include <nlohmann/json.hpp>

#include "db/loaders/rule_check.hpp"
#include "dispatch/settings/rule_catalogue.hpp"

namespace services::pool {

dispatch::Result<std::string> about_of(const std::string& document) {
    if (const auto checked = db::check_rule_document(kAbout, document); !checked)
        return checked.error();
    const auto json = nlohmann::ordered_json::parse(document);
    nlohmann::ordered_json whole;
    for (const auto& line : dispatch::settings::rule_lines_of(kAbout))
        if (line.type != dispatch::settings::RuleType::section)
            whole[line.name] = json.value(std::string{line.name}, "");
    return whole.dump();
}

}  // namespace services::pool
