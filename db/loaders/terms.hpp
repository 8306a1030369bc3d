#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/postgres/transaction.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/time.hpp"

namespace db {

/// The terms of use in force for offices: of the rule document "about", where it names both.
struct Terms {
    std::string version;
    std::string text;
};
std::optional<Terms> load_terms(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now);

bool has_accepted(Transaction& tx,
                  dispatch::TenantId tenant,
                  dispatch::AccountId account,
                  std::string_view version);

/// The version that the account has yet to accept; nothing where nobody is asked.
std::optional<std::string> terms_due(Transaction& tx,
                                     dispatch::TenantId tenant,
                                     dispatch::AccountId account,
                                     dispatch::Instant now);

}  // namespace db
