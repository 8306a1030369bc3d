#pragma once

#include <string_view>

namespace dispatch::matching {

/// How likely somebody is found, as the requester sees it before the request is sent.
enum class Chance { good, fair, poor, none };
std::string_view to_text(Chance);

/// Of how many people could come at this time. Nothing of how somebody answers enters it.
Chance chance_of(int people_free);

}  // namespace dispatch::matching
