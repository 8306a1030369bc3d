#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/postgres/transaction.hpp"
#include "dispatch/settings/in_house.hpp"

namespace db {

/// The kind of rule about employees who help in their own house.
inline constexpr std::string_view kInHouse = "in_house";

/// What the document says; what it does not name is as by default.
/// REQUIRES: check_rule_document let it pass.
dispatch::settings::InHouseRules in_house_rules_of(std::string_view document);

/// The whole document; in_house_rules_of reads it back to the same rules.
std::string document_of(const dispatch::settings::InHouseRules& rules);

/// In force at the time; the defaults where the tenant decided nothing.
dispatch::settings::InHouseRules load_in_house_rules(Transaction& tx,
                                                     dispatch::TenantId tenant,
                                                     dispatch::Instant now);

/// Whether skills may be proposed, for rows of candidate_skill_list. The rules are read with the
/// first skill of a colleague in-house: most searches meet none.
class ConfirmedSkills {
public:
    ConfirmedSkills(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now)
        : tx_{tx}, tenant_{tenant}, now_{now} {}

    bool counts(const Row& row);

private:
    Transaction& tx_;
    dispatch::TenantId tenant_;
    dispatch::Instant now_;
    std::optional<dispatch::settings::InHouseRules> rules_ = {};
};

}  // namespace db
