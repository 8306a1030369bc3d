#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/use_case.hpp"

namespace services {

/// Something that happened, in past tense ("assignment_confirmed"). Holds ids, codes and field
/// names only, never a person's words. `data` is a JSON object text of ids and codes.
struct Event {
    std::string_view type;
    std::string_view aggregate;  // "booking", "interpreter", ...
    dispatch::Uuid aggregate_id;
    std::string data = "{}";
};

/// Saves the event with the next gapless number of its aggregate, runs the reactions that must hold
/// in the same transaction, and writes a delivery for each one that comes afterwards
/// (services/reactions.cpp).
dispatch::Result<dispatch::Done> note_event(UseCase& use, const Event& event);

/// One audit entry: `action` is the operation ("interpreter_viewed", "booking_requested"), `ids`
/// the things shown or changed, `fields` the names of changed fields, never values.
struct AuditEntry {
    std::string_view action;
    std::string_view kind;  // table of the ids
    std::vector<dispatch::Uuid> ids;
    std::vector<std::string> fields = {};
    std::string_view reason_code = {};
};
void note_audit(UseCase& use, const AuditEntry& entry);

/// A refusal worth an entry (login, permission, limit), in a transaction of its own, because what
/// was refused is rolled back. Without a tenant only the operator of the database sees it.
struct RefusalNote {
    std::optional<dispatch::TenantId> tenant;
    dispatch::Uuid id;
    dispatch::Instant at;
    const Actor& actor;
    std::string_view action;  // "login_refused", "capability_missing", "limit_reached"
    std::string_view operation;
    std::string_view request_id;
};
void note_refusal(db::Transaction& tx, const RefusalNote& note);

}  // namespace services
