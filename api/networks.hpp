#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace api {

bool is_loopback(std::string_view address);

/// Whether the numeric address lies in one of the networks ("10.0.0.0/8", "fd00::/8", "::1"). What
/// is no address or network fits nothing.
bool in_networks(std::string_view address, const std::vector<std::string>& networks);

/// Whether the numeric address is one of the open internet: none of a private, local, reserved or
/// translated network. Nobody makes the server look around inside its own house.
bool is_public_address(std::string_view address);

}  // namespace api
