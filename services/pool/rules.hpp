#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/core/result.hpp"
#include "services/use_case.hpp"

namespace services::pool {

/// The rule document of a kind (a `kind` of rule_fields.csv) in force: whole, as JSON text, also
/// where the tenant decided nothing. Version 0 is what applies by default.
struct Rule {
    std::string kind;
    std::int64_t version = 0;
    std::optional<dispatch::Instant> valid_from = {};
    std::string document;
};
/// Refused with `rule_kind_unknown`.
dispatch::Result<Rule> read_rule(UseCase& use, const std::string& kind);

/// A kind with everything that a page needs to show and change it, see rule_catalogue.hpp.
struct RuleKind {
    Rule in_force;
    std::string defaults;       // the whole document of version 0
    std::vector<Rule> planned;  // what will hold from a later time on
};
/// All kinds in the order in which they are shown.
std::vector<RuleKind> list_rules(UseCase& use);

/// A new version; what the document does not name is as by default. Requirements are replaced as a
/// whole at once: each names its own first day. Refused with `rule_kind_unknown`,
/// `rule_document_invalid` (detail: field), `tenant_rule_out_of_range`, `rule_saved_meanwhile`.
struct SaveRule {
    std::string kind;
    dispatch::Instant valid_from;
    std::string document;
    std::optional<std::string> reason = {};  // in words, for those who look later
};
dispatch::Result<Rule> save_rule(UseCase& use, const SaveRule& command);

}  // namespace services::pool
