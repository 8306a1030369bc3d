#include "db/loaders/holiday_rule.hpp"

#include <nlohmann/json.hpp>

#include "db/queries/candidates.hpp"

namespace db {
namespace {

constexpr auto* kField = "ask_days_before";

}  // namespace

HolidayRule load_holiday_rule(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now) {
    const auto rows = tx.run(query::tenant_rule_document, tenant, kSchoolHolidays, now);
    return rows.empty() ? HolidayRule{} : holiday_rule_of(rows.only().view("document"));
}

HolidayRule holiday_rule_of(std::string_view document) {
    return {.ask_days_before = nlohmann::json::parse(document).value(kField, 0)};
}

std::string document_of(const HolidayRule& rule) {
    return nlohmann::json{{kField, rule.ask_days_before}}.dump();
}

}  // namespace db
