#pragma once

#include "api/json.hpp"
#include "services/booking/messages.hpp"

namespace api {

/// The schema BookingMessage.
Json booking_message_json(const Call& call, const services::booking::MessageView& message);

}  // namespace api
