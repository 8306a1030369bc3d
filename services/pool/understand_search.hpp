#pragma once

#include <string_view>

#include "services/pool/interpreter_store.hpp"

namespace services::pool {

/// "Tigrinya, Frau, Detmold, Mittwoch frei": the words of `q` that name a language, a gender or a
/// weekday become those filters, unless the filter is set already; the others stay in `q`. A
/// language counts only by a whole name or alias that means one language.
PersonFilter understand_search(const UseCase& use, PersonFilter filter);

}  // namespace services::pool
