#pragma once

#include <string>
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

/// The kinds of rule documents. "requirements" is a row like the others, but what holds is its
/// table (load_requirements).
inline constexpr std::string_view kDispatch = "dispatch";
inline constexpr std::string_view kTravel = "travel";
inline constexpr std::string_view kRequirements = "requirements";

/// `base` with what the JSON document of this kind says; what it does not name stays. Refused with
/// `rule_kind_unknown`, `rule_document_invalid` (detail: the field, e.g. "strategy_normal.size") or
/// what validate() refuses.
dispatch::Result<dispatch::settings::TenantRules> with_document(
    dispatch::settings::TenantRules base, std::string_view kind, std::string_view document);

/// The whole document, with what was never changed; with_document reads it back to the same rules.
/// REQUIRES: kDispatch or kTravel.
std::string document_of(dispatch::settings::TenantRules rules, std::string_view kind);

std::vector<dispatch::training::Requirement> load_requirements(Transaction& tx,
                                                               dispatch::TenantId tenant);

dispatch::place::PostcodeMatrix load_postcode_matrix(Transaction& tx, dispatch::TenantId tenant);

}  // namespace db
