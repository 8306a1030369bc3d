#pragma once

#include <optional>
#include <string_view>

#include "services/reactions.hpp"

namespace services {

/// What a worker does, one tenant at a time:
///   transaction 1: claim_due, react; on success finish and commit; on refusal roll back.
///   transaction 2 (refused): finish with the code. (exception): put_off.
struct Claimed {
    Delivery delivery;
    int attempts = 0;
};

/// Locks at most one due delivery of the tenant (use.tenant, use.now); nothing if none is due or
/// all due ones are being worked on. The lock lasts as long as the transaction.
std::optional<Claimed> claim_due(UseCase& use);

/// Runs the consumer of the delivery.
dispatch::Result<dispatch::Done> react(UseCase& use, const Delivery& delivery);

/// The delivery is done; `refused_with` is the code of a final refusal, or empty.
void finish(UseCase& use, const dispatch::Uuid& delivery, std::string_view refused_with);

/// After an exception: it comes again after 1, 2, 4 ... 256 minutes, and gives up (visible, blocks
/// only its aggregate and consumer) with the tenth try.
void put_off(UseCase& use, const Claimed& claimed, std::string_view what);

}  // namespace services
