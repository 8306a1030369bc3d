#pragma once

#include "api/json.hpp"

namespace api {

/// The optional field `channel`: how the act reached the office; otherwise how the call came in.
services::Channel read_channel(JsonReader& reader, const Call& call);

}  // namespace api
