#pragma once

#include "dispatch/language/catalogue.hpp"
#include "services/pool/interpreter_store.hpp"

namespace services::pool {

/// "Tigrinya, Frau, Detmold, Mittwoch frei": the words of `q` that name a language, a gender or a
/// weekday become those filters, unless the filter is set already; the others stay in `q`. A
/// language counts only by a whole name or alias that means one language; people who are called
/// like the language are found too.
PersonFilter understand_search(const UseCase& use, PersonFilter filter);

/// What to ask back when nobody was found: the first word of `q` that may mean several languages.
std::optional<dispatch::language::Match> question_about(const UseCase& use,
                                                        const PersonFilter& filter);

}  // namespace services::pool
