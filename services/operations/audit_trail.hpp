#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/use_case.hpp"

namespace services::operations {

struct AuditLine {
    dispatch::Uuid id;
    dispatch::Instant at;
    std::optional<dispatch::Uuid> account;
    std::optional<dispatch::Uuid> on_behalf_of;
    std::string channel;
    std::string from_where;
    std::string action;
    std::string kind;
    std::vector<dispatch::Uuid> ids;
    std::vector<std::string> fields;
};

/// Newest first, after the one named; `about` only entries with this id or by this account.
/// Reading is audited itself, with its purpose.
struct AuditQuestion {
    std::string purpose;
    std::optional<dispatch::Uuid> about;
    std::optional<dispatch::Instant> before_time;
    std::optional<dispatch::Uuid> before_id;
    std::size_t limit;
};
std::vector<AuditLine> read_audit(UseCase& use, const AuditQuestion& question);

}  // namespace services::operations
