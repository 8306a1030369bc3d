#pragma once

#include "dispatch/core/uuid.hpp"

namespace db {

/// A new UUIDv7 (RFC 9562): real milliseconds and 74 random bits. Within this process every one is
/// greater than the one before, also when the clock is set back. Never read as business time.
/// Thread-safe.
dispatch::Uuid new_uuid();

}  // namespace db
