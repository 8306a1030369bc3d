#pragma once

#include <string>
#include <string_view>

namespace services::reporting {

/// What a code of a state, kind or mode is called on German lists; the code itself if it has no
/// word.
std::string german_word(std::string_view code);

}  // namespace services::reporting
