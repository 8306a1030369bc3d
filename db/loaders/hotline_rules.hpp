#pragma once

#include <string>
#include <string_view>

#include "db/postgres/transaction.hpp"
#include "dispatch/settings/hotline.hpp"

namespace db {

/// The kind of rule about immediate interpreting.
inline constexpr std::string_view kHotline = "hotline";

/// What the document says; what it does not name is as by default. Refused as validate() says.
/// REQUIRES: check_rule_document let it pass.
dispatch::Result<dispatch::settings::HotlineRules> hotline_rules_of(std::string_view document);

/// The whole document; hotline_rules_of reads it back to the same rules.
std::string document_of(const dispatch::settings::HotlineRules& rules);

/// In force at the time; the defaults where the tenant decided nothing.
dispatch::settings::HotlineRules load_hotline_rules(Transaction& tx,
                                                    dispatch::TenantId tenant,
                                                    dispatch::Instant now);

}  // namespace db
