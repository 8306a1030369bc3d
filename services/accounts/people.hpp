#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/accounts/account_add.hpp"
#include "services/accounts/log_in.hpp"
#include "services/use_case.hpp"

namespace services::accounts {

/// One person with rights in the tenant, now or earlier.
struct Person {
    dispatch::AccountId account;
    dispatch::MembershipId membership;
    std::string email;
    std::string display_name;
    std::string role;
    std::optional<dispatch::RequesterId> requester;
    std::optional<dispatch::InterpreterId> interpreter;
    std::optional<dispatch::Instant> valid_until;
    dispatch::Instant added_at;
    bool has_password = true;
    std::string link_state =
        "none";  // of the last link for a password: none | sent | expired | used
    std::optional<dispatch::Instant> link_until = {};
};

/// In the sequence in which they were added, after the one named; the view is audited.
struct PeoplePage {
    std::optional<dispatch::Instant> after_time;
    std::optional<dispatch::Uuid> after_id;
    std::size_t limit;
};
std::vector<Person> list_people(UseCase& use, const PeoplePage& page);

/// Gives the person a role here and, if the account has no password yet, sends a password link.
/// `membership.account` is ignored. Refused as check_mail_address and
/// add_membership.
struct Invitation {
    NewAccount account;
    NewMembership membership;
};
dispatch::Result<Person> invite_person(UseCase& use, const Invitation& invitation);

/// Ends the rights now; what the person is logged in with ends too. Refused `not_found`.
struct EndMembership {
    dispatch::MembershipId membership;
    dispatch::Instant real_now;
};
dispatch::Result<EndedTokens> end_membership(UseCase& use, const EndMembership& command);

}  // namespace services::accounts
