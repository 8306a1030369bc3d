#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/postgres/transaction.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/result.hpp"

namespace db {

/// The kind of rule that says how people and offices come in.
inline constexpr std::string_view kAccess = "access";

/// Who may sign in with a link or a code by mail instead of a password.
enum class SignInByMail { nobody, interpreters, everybody };

/// Offices of this kind are not served here; the text tells where to go instead.
struct RefusedKind {
    std::string kind;
    std::string text;
};

/// Whoever has mail there may register alone: for the office, or for a new one where none is named.
struct MailDomain {
    std::string domain;  // in lower case
    std::optional<dispatch::RequesterId> office;
};

struct AccessRules {
    SignInByMail sign_in_by_mail = SignInByMail::everybody;
    bool public_requests = false;  // is there a request form without a login?
    bool public_counts = false;    // does it say how many people are free?
    bool new_offices_wait = true;  // until a coordinator has approved them
    std::vector<RefusedKind> refused_kinds = {};
    std::vector<MailDomain> mail_domains = {};

    /// nullptr where offices of the kind are served.
    const RefusedKind* refusal_of(std::string_view kind) const;
    /// Of the address; nullptr where its domain is not named. No domain stands for another below
    /// it.
    const MailDomain* domain_of(std::string_view email) const;
};

/// What the document says; what it does not name is as by default. Refused with
/// `rule_document_invalid` (detail: the field).
dispatch::Result<AccessRules> access_rules_of(std::string_view document);

/// The whole document; access_rules_of reads it back to the same rules.
std::string document_of(const AccessRules& rules);

/// In force at the time; the defaults where the tenant decided nothing.
AccessRules load_access_rules(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now);

}  // namespace db
