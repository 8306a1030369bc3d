#pragma once

#include <string>
#include <string_view>

#include "services/documents/csv.hpp"

namespace services::documents {

/// `text` is valid UTF-8 without byte order mark.
struct DecodedText {
    CsvEncoding encoding = CsvEncoding::utf8;
    std::string text;
};

/// What is not valid UTF-8 is taken as Windows-1252, which gives every byte a meaning.
DecodedText decode_text(std::string_view bytes);

}  // namespace services::documents
