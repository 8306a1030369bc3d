#pragma once

namespace api::outgoing {

/// What an outgoing connection may reach: addresses of the open internet, and loopback where a test
/// stands on the other side. What the name of a host resolves to is looked at when the connection
/// is made, on every redirect again.
struct Door {
    bool to_loopback = false;
    bool refused = false;  // an address was asked for that nobody may reach
};

/// Lets the handle of libcurl connect through the door alone, by https (and http to loopback),
/// without a proxy. The door must outlive the transfer.
void guard(void* handle, Door& door);

}  // namespace api::outgoing
