#pragma once

#include <atomic>

#include "api/context.hpp"

namespace api::outgoing {

/// Whose messages are sent.
struct Sender {
    dispatch::TenantId tenant;
    std::string zone;
    std::string land;
};

/// Sends what waits and is due in one tenant, at most `at_most` messages: claim and render in a
/// transaction, hand over outside of any, mark sent in another. At least once, always with the same
/// Message-ID. What fails comes again with growing pauses and is given up after ten tries, visibly
/// (listMessages). Answers how many were looked at.
std::size_t send_waiting_messages(const House& house,
                                  const Sender& sender,
                                  std::size_t at_most,
                                  const std::atomic<bool>& stop);

}  // namespace api::outgoing
