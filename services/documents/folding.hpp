#pragma once

#include <string>
#include <string_view>

namespace services::documents {

/// The form in which names and words are compared: lower case, no diacritics, ä = ae = a (also ö,
/// ü), ß = ss, single spaces, none at the ends. Other scripts stay in their script; broken UTF-8
/// becomes U+FFFD. Folding twice changes nothing. Not for the screen.
std::string fold_for_search(std::string_view text);

/// The same text in Latin letters, as ICU's "Any-Latin" writes them, without diacritics.
std::string transliterate_to_latin(std::string_view text);

}  // namespace services::documents
