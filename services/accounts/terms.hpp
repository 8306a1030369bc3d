#pragma once

#include <string>
#include <vector>

#include "services/use_case.hpp"

namespace services::accounts {

/// The acting account agrees to the terms of use in force, once in each version. Refused
/// `terms_changed` where another version, or none, is in force.
dispatch::Result<dispatch::Done> accept_terms(UseCase& use, const std::string& version);

/// Keeps that the acting account agreed to the version; the same again changes nothing.
void keep_acceptance(UseCase& use, const std::string& version);

/// Somebody of an office, and what they agreed to, newest first.
struct Acceptance {
    std::string version;
    dispatch::Instant accepted_at;
};
struct TermsOfPerson {
    dispatch::AccountId account;
    std::string name;
    bool is_member = true;  // false: the rights have ended
    std::vector<Acceptance> accepted = {};
};
struct OfficePeople {
    dispatch::RequesterId requester;
    dispatch::Instant real_now;
};
/// Everybody of the office by name, also those who accepted nothing; the view is audited. 404
/// `not_found` outside of the scope.
dispatch::Result<std::vector<TermsOfPerson>> list_acceptances(UseCase& use,
                                                              const OfficePeople& wanted);

}  // namespace services::accounts
