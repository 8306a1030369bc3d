#pragma once

#include <string>
#include <string_view>

#include "dispatch/core/result.hpp"

namespace services::pool {

/// What the pages of a tenant say of whoever runs the pool (imprint, privacy, accessibility). All
/// of it is public; no names of persons but the one who represents.
inline constexpr std::string_view kAbout = "about";

/// Does the kind of rule hold words only, which pages and papers show and nobody computes with?
/// These are "about", "letterhead" (of what is printed) and "text_blocks".
bool is_worded(std::string_view kind);

/// The whole document of such a kind as it will hold, every field named, empty where nothing was
/// said. Refused with `rule_document_invalid` (detail: the field).
dispatch::Result<std::string> worded_of(std::string_view kind, const std::string& document);

}  // namespace services::pool
