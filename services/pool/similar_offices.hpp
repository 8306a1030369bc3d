#pragma once

#include <vector>

#include "services/pool/requester.hpp"

namespace services::pool {

/// Tells of each new office among these which other ones it may be (Office.similar), the likeliest
/// first, at most five: of a name with the same words, or one that contains the other's, or with
/// mail under the same domain (of an office, not of a mail provider). The same town alone says
/// nothing. Only for coordinators: within a scope nobody is named.
void add_similar(UseCase& use, std::vector<Office>& offices);

}  // namespace services::pool
