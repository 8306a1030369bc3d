#pragma once

#include <string>

#include "services/use_case.hpp"

namespace services::accounts {

/// The acting account agrees to the terms of use in force, once in each version. Refused
/// `terms_changed` where another version, or none, is in force.
dispatch::Result<dispatch::Done> accept_terms(UseCase& use, const std::string& version);

/// Keeps that the acting account agreed to the version; the same again changes nothing.
void keep_acceptance(UseCase& use, const std::string& version);

}  // namespace services::accounts
