#include "db/loaders/retention_periods.hpp"

#include <nlohmann/json.hpp>

#include "db/queries/pool.hpp"

namespace db {
namespace {

using Json = nlohmann::ordered_json;
namespace settings = dispatch::settings;

}  // namespace

LoadedRetention load_retention(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now) {
    const auto rows = tx.run(query::tenant_rule_find, tenant, kRetention, now);
    if (rows.empty()) return {};
    const auto row = rows.only();
    return {retention_of(row.view("document")), row.uuid("id")};
}

settings::RetentionPeriods retention_of(std::string_view document) {
    const auto json = Json::parse(document);
    settings::RetentionPeriods periods;
    for (const auto& field : settings::retention_fields())
        periods.*field.value = json.value(field.name, periods.*field.value);
    return periods;
}

std::string document_of(const settings::RetentionPeriods& periods) {
    Json whole;
    for (const auto& field : settings::retention_fields())
        whole[std::string{field.name}] = periods.*field.value;
    return whole.dump();
}

}  // namespace db
