#include "db/loaders/tenant_rules.hpp"

#include <stdexcept>

#include "db/loaders/place_row.hpp"
#include "db/queries/candidates.hpp"

namespace db {

LoadedRules load_tenant_rules(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now) {
    LoadedRules loaded;
    const auto rows = tx.run(query::tenant_rule_in_force, tenant, now);
    for (const auto& row : rows) {
        auto with = with_document(loaded.rules, row.view("kind"), row.view("document"));
        // Documents are checked before they are saved: this is a broken world, not a refusal.
        if (!with) throw std::runtime_error{"tenant_rule " + row.text("id") + " is not valid"};
        loaded.rules = *std::move(with);
        loaded.rule_ids.push_back(row.uuid("id"));
    }
    return loaded;
}

std::vector<dispatch::training::Requirement> load_requirements(Transaction& tx,
                                                               dispatch::TenantId tenant) {
    std::vector<dispatch::training::Requirement> requirements;
    const auto rows = tx.run(query::requirement_list, tenant);
    for (const auto& row : rows)
        requirements.push_back(
            {.code = row.text("code"),
             .setting = row.optional_text("setting"),
             .valid_from = dispatch::calendar::parse_local_day(row.view("valid_from")).value(),
             .mode = dispatch::training::parse_requirement_mode(row.view("mode")).value(),
             .blocks_existing_stock = row.boolean("blocks_existing_stock")});
    return requirements;
}

dispatch::place::PostcodeMatrix load_postcode_matrix(Transaction& tx, dispatch::TenantId tenant) {
    dispatch::place::PostcodeMatrix matrix;
    const auto rows = tx.run(query::travel_override_list, tenant);
    for (const auto& row : rows) {
        auto from = dispatch::place::Postcode::parse(row.view("from_postcode"));
        auto to = dispatch::place::Postcode::parse(row.view("to_postcode"));
        if (!from || !to) continue;  // foreign postcodes have no estimate to override
        matrix[{.from = *from, .to = *to, .means = means_of(row)}] =
            dispatch::Minutes{row.integer("minutes")};
    }
    return matrix;
}

}  // namespace db
