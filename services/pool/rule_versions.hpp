#pragma once

#include "services/pool/rules.hpp"

namespace services::pool {

/// A rule document as it was saved once.
struct RuleVersion {
    dispatch::Uuid id;
    Rule rule;
    std::string state;  // planned | in_force | past | replaced (before it came into force)
    std::optional<std::string> reason;
    std::optional<std::string> saved_by;  // nothing where the account is not known here any more
    dispatch::Instant saved_at;
};

struct RuleVersionsPage {
    std::string kind;
    std::optional<dispatch::Instant> before_time = {};
    std::optional<dispatch::Uuid> before_id = {};
    std::size_t limit = 50;
};
/// Newest first; the view is audited. Refused with `rule_kind_unknown`.
dispatch::Result<std::vector<RuleVersion>> list_rule_versions(UseCase& use,
                                                              const RuleVersionsPage& page);

}  // namespace services::pool
