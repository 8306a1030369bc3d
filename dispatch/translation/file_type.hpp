#pragma once

#include <cstdint>
#include <string_view>

#include "dispatch/core/result.hpp"

namespace dispatch::translation {

/// What may be handed in: texts and scans.
enum class FileType : std::uint8_t { text, pdf, docx, odt, jpeg, png };

/// "application/pdf"
std::string_view media_type_of(FileType);
/// Its usual ending, for downloads: "pdf"
std::string_view ending_of(FileType);

/// By what is in it; its name and what the browser calls it count for nothing. Refused with
/// `file_empty`, `file_type_unknown` or `file_has_macros`.
Result<FileType> type_of_file(std::string_view bytes);

}  // namespace dispatch::translation
