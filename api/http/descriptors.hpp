#pragma once

#include <cstddef>
#include <cstdint>

namespace api::http {

/// How many descriptors this process may open (the soft RLIMIT_NOFILE).
std::size_t descriptor_limit();

/// Refuses new connections on the TCP port this process listens on: the descriptor number stays
/// taken (by a socket that accepts nothing), the listening socket itself is closed.
void stop_listening(std::uint16_t port);

}  // namespace api::http
