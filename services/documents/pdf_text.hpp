#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace services::documents {

/// The text of a PDF as Debian's pdftotext reads it, in a process of its own that has neither
/// files nor connections of ours, at most 10 seconds, 5 of them computing, and 1 GiB. Nothing for a
/// scan, a broken or locked file, more than 4 MiB of text, and where the program is missing.
std::optional<std::string> pdf_text(std::string_view bytes);

}  // namespace services::documents
