#pragma once

#include <string>
#include <string_view>

#include "dispatch/core/result.hpp"

namespace services::pool {

/// The rule document "about": what the pages of a tenant say of whoever runs the pool (imprint,
/// privacy, accessibility). All of it is public; no names of persons but the one who represents.
inline constexpr std::string_view kAbout = "about";

/// The whole document as it will hold, every field named, empty where nothing was said. Refused
/// with `rule_document_invalid` (detail: the field).
dispatch::Result<std::string> about_of(const std::string& document);

}  // namespace services::pool
