#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "services/use_case.hpp"

namespace services::accounts {

/// How a mail address is compared: without spaces around it and in lower case.
std::string fold_email(std::string_view email);

struct NewTenant {
    std::string slug;  // [a-z0-9][a-z0-9-]{1,40}, part of links
    std::string name;
    std::string kind = "ki";  // ki | traeger
    std::string land = "NW";
    std::string zone = "Europe/Berlin";
    bool is_demo = false;
};

/// The first act of a tenant, by the command line. `tx` carries the new tenant's id. Refused
/// `tenant_exists` if the slug is taken, `field_invalid` if it is no slug, `zone_unknown`.
dispatch::Result<dispatch::Done> add_tenant(db::Transaction& tx,
                                            dispatch::TenantId id,
                                            const NewTenant& tenant,
                                            dispatch::Instant now);

struct NewAccount {
    std::string email;
    std::string display_name;
    std::optional<std::string> password_hash = {};  // of db::hash_password
};

/// The account with this address, added if nobody has it yet; the password and name of one that
/// exists stay as they are.
struct FoundAccount {
    dispatch::AccountId id;
    bool has_password;
};
FoundAccount find_or_add_account(db::Transaction& tx,
                                 dispatch::AccountId id,
                                 const NewAccount& account,
                                 dispatch::Instant now);

struct NewMembership {
    dispatch::AccountId account;
    std::string role;
    std::optional<dispatch::RequesterId> requester = {};
    std::optional<dispatch::PlaceId> place = {};
    std::optional<dispatch::InterpreterId> interpreter = {};
    std::optional<dispatch::MembershipId> deputy_of = {};
    std::optional<dispatch::Instant> valid_until = {};
    dispatch::Instant valid_from;  // real time, as sessions
};

/// Rights of an account in the tenant. Refused `role_unknown`, `role_link_missing` (a requester
/// without an office, an interpreter without a person), `not_found` (the office, place or person is
/// not of this tenant), `membership_exists`.
dispatch::Result<dispatch::MembershipId> add_membership(UseCase& use, const NewMembership& wanted);

}  // namespace services::accounts
