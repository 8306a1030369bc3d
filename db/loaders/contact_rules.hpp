#pragma once

#include <string>
#include <string_view>

#include "db/postgres/transaction.hpp"
#include "dispatch/settings/contact_release.hpp"

namespace db {

/// The kind of rule that says who sees whose number.
inline constexpr std::string_view kContact = "contact";

/// What the document says; what it does not name is as by default. Refused with
/// `rule_document_invalid` (detail: the field) or what validate() refuses.
dispatch::Result<dispatch::settings::ContactRules> contact_rules_of(std::string_view document);

/// The whole document; contact_rules_of reads it back to the same rules.
std::string document_of(const dispatch::settings::ContactRules& rules);

/// In force at the time; the defaults where the tenant decided nothing.
dispatch::settings::ContactRules load_contact_rules(Transaction& tx,
                                                    dispatch::TenantId tenant,
                                                    dispatch::Instant now);

}  // namespace db
