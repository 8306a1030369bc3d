#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/use_case.hpp"

namespace services::operations {

struct DeliveryLine {
    dispatch::Uuid id;
    std::string consumer;
    std::string state;  // due | done | given_up | cancelled
    dispatch::Instant due_at;
    std::int64_t attempts;
    std::optional<std::string> last_error;
};

/// The tenant's deliveries in a state, the latest first.
std::vector<DeliveryLine> list_deliveries(UseCase& use, std::string_view state, std::size_t limit);

/// One that gave up is due again, with ten new tries. Refused `not_found`,
/// `delivery_not_given_up`.
dispatch::Result<dispatch::Done> retry_delivery(UseCase& use, const dispatch::Uuid& id);

/// How many deliveries of the tenant a consumer had at one time.
struct DueLine {
    dispatch::Instant at;
    std::string consumer;
    std::int64_t count;
};
/// What became due after `from` and until `until`, in the sequence of time.
std::vector<DueLine> list_became_due(UseCase& use, dispatch::Instant from, dispatch::Instant until);

}  // namespace services::operations
