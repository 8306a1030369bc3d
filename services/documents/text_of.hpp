#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dispatch/translation/file_type.hpp"

namespace services::documents {

/// The text in a file, as UTF-8, paragraphs on lines of their own; nothing where it cannot be read:
/// scans, documents that are broken, encrypted or unpack to more than 32 MiB. Nothing outside
/// of the file is ever looked at.
std::optional<std::string> text_of(dispatch::translation::FileType type, std::string_view bytes);

}  // namespace services::documents
