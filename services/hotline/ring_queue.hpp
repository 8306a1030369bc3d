#pragma once

#include "services/reactions.hpp"
#include "services/use_case.hpp"

namespace services::hotline {

/// One look at everything that waits, in the order of the queue: phones that rang long enough stop,
/// the next ones ring, and who has waited long enough goes to the hotline outside or is told that
/// nobody could be reached. Sets the timer of its next look. Whoever looks waits for the other.
dispatch::Result<dispatch::Done> ring_queue(UseCase& use);

/// The same for the worker: a ring or a wait is over.
dispatch::Result<dispatch::Done> ring_queue_of(UseCase& use, const Delivery& delivery);

}  // namespace services::hotline
