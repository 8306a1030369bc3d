#include "db/loaders/translation_rules.hpp"

#include <nlohmann/json.hpp>

#include "db/queries/candidates.hpp"

namespace db {
namespace {

using Json = nlohmann::ordered_json;
namespace language = dispatch::language;

}  // namespace

TranslationRules load_translation_rules(Transaction& tx,
                                        dispatch::TenantId tenant,
                                        dispatch::Instant now) {
    const auto rows = tx.run(query::tenant_rule_document, tenant, kTranslations, now);
    return rows.empty() ? TranslationRules{} : translation_rules_of(rows.only().view("document"));
}

TranslationRules translation_rules_of(std::string_view document) {
    const auto json = Json::parse(document);
    TranslationRules rules;
    rules.coordinator_opens = json.value("coordinator_opens", rules.coordinator_opens);
    rules.four_eyes = json.value("four_eyes", rules.four_eyes);
    rules.file_max_mib = json.value("file_max_mib", rules.file_max_mib);
    const std::string level{language::to_text(rules.level_min)};
    rules.level_min = language::parse_level(json.value("level_min", level)).value();
    rules.open_orders_max = json.value("open_orders_max", rules.open_orders_max);
    rules.remind_hours_before = json.value("remind_hours_before", rules.remind_hours_before);
    return rules;
}

std::string document_of(const TranslationRules& rules) {
    return Json{{"coordinator_opens", rules.coordinator_opens},
                {"four_eyes", rules.four_eyes},
                {"file_max_mib", rules.file_max_mib},
                {"level_min", language::to_text(rules.level_min)},
                {"open_orders_max", rules.open_orders_max},
                {"remind_hours_before", rules.remind_hours_before}}
        .dump();
}

}  // namespace db
