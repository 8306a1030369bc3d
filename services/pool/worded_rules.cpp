#include "services/pool/worded_rules.hpp"

#include <nlohmann/json.hpp>

#include "db/loaders/rule_check.hpp"
#include "dispatch/settings/rule_catalogue.hpp"

namespace services::pool {
namespace {

using Json = nlohmann::ordered_json;
using dispatch::settings::RuleType;

}  // namespace

bool is_worded(std::string_view kind) {
    return kind == kAbout || kind == "letterhead" || kind == "text_blocks";
}

dispatch::Result<std::string> worded_of(std::string_view kind, const std::string& document) {
    if (const auto checked = db::check_rule_document(kind, document); !checked)
        return checked.error();
    const auto json = Json::parse(document);
    Json whole;
    for (const auto& line : dispatch::settings::rule_lines_of(kind)) {
        if (line.type == RuleType::section) continue;
        const auto nothing = line.type == RuleType::list ? Json::array() : Json("");
        whole[line.name] = json.value(std::string{line.name}, nothing);
    }
    return whole.dump();
}

}  // namespace services::pool
