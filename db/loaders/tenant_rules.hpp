#pragma once

#include <string_view>
#include <vector>

#include "db/postgres/transaction.hpp"
#include "dispatch/settings/tenant_rules.hpp"
#include "dispatch/training/requirement.hpp"

namespace db {

/// The rules of a tenant in force at a time, with the ids of the rows that they came from.
struct LoadedRules {
    dispatch::settings::TenantRules rules;
    std::vector<dispatch::Uuid> rule_ids;
};
LoadedRules load_tenant_rules(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now);

/// `base` with what the JSON document of this kind ("dispatch", "travel") says; refused with
/// `rule_kind_unknown`, `rule_document_invalid` (detail: the field) or what validate() refuses.
dispatch::Result<dispatch::settings::TenantRules> with_document(
    dispatch::settings::TenantRules base, std::string_view kind, std::string_view document);

std::vector<dispatch::training::Requirement> load_requirements(Transaction& tx,
                                                               dispatch::TenantId tenant);

dispatch::place::PostcodeMatrix load_postcode_matrix(Transaction& tx, dispatch::TenantId tenant);

}  // namespace db
