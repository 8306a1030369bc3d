#pragma once

namespace api::outgoing {

/// curl wants its global start before the first handle, once for the process. Whether it is ready.
bool start_curl();

}  // namespace api::outgoing
