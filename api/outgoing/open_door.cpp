#include "api/outgoing/open_door.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <string>

#include "api/networks.hpp"

namespace api::outgoing {
namespace {

std::string numeric(const sockaddr* address) {
    char text[INET6_ADDRSTRLEN] = {};
    const void* bytes =
        address->sa_family == AF_INET6
            ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr)
            : &reinterpret_cast<const sockaddr_in*>(address)->sin_addr;
    return inet_ntop(address->sa_family, bytes, text, sizeof text) == nullptr ? "" : text;
}

/// curl asks for a socket with the address that it is about to connect to.
curl_socket_t open_socket(void* at, curlsocktype /*purpose*/, curl_sockaddr* to) {
    auto& door = *static_cast<Door*>(at);
    const auto address = numeric(&to->addr);
    if (!is_public_address(address) && !(door.to_loopback && is_loopback(address))) {
        door.refused = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

}  // namespace

void guard(void* handle, Door& door) {
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, door.to_loopback ? "https,http" : "https");
    curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR,
                     door.to_loopback ? "https,http" : "https");
    curl_easy_setopt(handle, CURLOPT_PROXY, "");  // or the address looked at were the proxy's
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &door);
}

}  // namespace api::outgoing
