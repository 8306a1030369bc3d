#include "db/loaders/in_house_rules.hpp"

#include <nlohmann/json.hpp>

#include "db/queries/candidates.hpp"

namespace db {

namespace calendar = dispatch::calendar;
using dispatch::Minutes;
using dispatch::settings::InHouseRules;
using Json = nlohmann::ordered_json;

InHouseRules in_house_rules_of(std::string_view document) {
    const auto json = Json::parse(document);
    InHouseRules rules;
    rules.confirm_months = json.value("confirm_months", rules.confirm_months);
    rules.remind_days_before = json.value("remind_days_before", rules.remind_days_before);
    rules.unconfirmed_proposed = json.value("unconfirmed_proposed", rules.unconfirmed_proposed);
    rules.phone_shown = json.value("phone_shown", rules.phone_shown);
    rules.free_for = Minutes{json.value("free_for_min", rules.free_for.count())};
    return rules;
}

std::string document_of(const InHouseRules& rules) {
    return Json{{"confirm_months", rules.confirm_months},
                {"remind_days_before", rules.remind_days_before},
                {"unconfirmed_proposed", rules.unconfirmed_proposed},
                {"phone_shown", rules.phone_shown},
                {"free_for_min", rules.free_for.count()}}
        .dump();
}

InHouseRules load_in_house_rules(Transaction& tx,
                                 dispatch::TenantId tenant,
                                 dispatch::Instant now) {
    const auto rows = tx.run(query::tenant_rule_document, tenant, kInHouse, now);
    return rows.empty() ? InHouseRules{} : in_house_rules_of(rows.only().view("document"));
}

bool ConfirmedSkills::counts(const Row& row) {
    if (!row.boolean("in_house")) return true;
    if (!rules_) rules_ = load_in_house_rules(tx_, tenant_, now_);
    const auto day = row.optional_text("confirmed_on");
    return dispatch::settings::counts(day ? calendar::parse_local_day(*day) : std::nullopt, *rules_,
                                      calendar::parse_local_day(row.view("today")).value());
}

}  // namespace db
