#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/use_case.hpp"

namespace services::notify {

/// A browser of the acting account that wants to be woken by Web Push.
struct Device {
    dispatch::Uuid id;
    std::string label;  // "Firefox, Android"
    dispatch::Instant created_at;
    std::optional<dispatch::Instant> last_success_at;  // a push service took a push
};

/// Where push services may be: in production in the open internet; tests and demos play one on
/// 127.0.0.1 without TLS. Demos are what the simulated clock is for: it is refused beside real
/// tenants.
enum class PushReach { internet, loopback_too };

/// An address of a push service: https with the name of a host.
bool is_push_endpoint(std::string_view url, PushReach reach);

/// The same endpoint again is the same device, now of this account. Refused with
/// `push_endpoint_not_allowed` and, from the eleventh on, `too_many_devices`.
struct NewDevice {
    std::string endpoint;
    std::string label;
    PushReach reach = PushReach::internet;
};
dispatch::Result<Device> add_device(UseCase& use, const NewDevice& device);

std::vector<Device> list_devices(UseCase& use);

/// Refused `not_found` for what is not the acting account's own.
dispatch::Result<dispatch::Done> end_device(UseCase& use, const dispatch::Uuid& id);

}  // namespace services::notify
