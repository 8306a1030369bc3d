#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/postgres/transaction.hpp"
#include "dispatch/settings/retention.hpp"

namespace db {

/// The kind of the rule document with the periods of deletion.
inline constexpr std::string_view kRetention = "retention";

/// What is in force at a time, with the row that says so; nothing where the tenant decided nothing.
struct LoadedRetention {
    dispatch::settings::RetentionPeriods periods = {};
    std::optional<dispatch::Uuid> rule_id = {};
};
LoadedRetention load_retention(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now);

/// What the document does not name is as by default. REQUIRES: check_rule_document found nothing.
dispatch::settings::RetentionPeriods retention_of(std::string_view document);

/// The whole document; retention_of reads it back to the same periods.
std::string document_of(const dispatch::settings::RetentionPeriods& periods);

}  // namespace db
