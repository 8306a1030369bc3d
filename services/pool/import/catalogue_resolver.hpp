#pragma once

#include "dispatch/language/catalogue.hpp"
#include "services/pool/import/language_cell.hpp"

namespace services::pool {

/// Takes only what the catalogue knows exactly; questions and suggestions become choices to ask
/// about. REQUIRES: the catalogue lives longer than the resolver.
LanguageResolver resolver_of(const dispatch::language::Catalogue& catalogue);

}  // namespace services::pool
