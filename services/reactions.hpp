#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "services/use_case.hpp"

namespace services {

/// What a consumer is told: the event behind it (none for timers) and the ids it is about.
struct Delivery {
    dispatch::Uuid id;
    std::string consumer;
    std::optional<dispatch::Uuid> event_id;
    std::string event_type;  // empty for timers
    dispatch::Uuid aggregate_id;
    std::optional<dispatch::Uuid> subject_id;
    std::string data = "{}";  // of the event
    dispatch::Instant due_at;
};

/// A reaction is a use case. A refusal is final (noted in last_error, the delivery is done); an
/// exception is tried again.
using React = dispatch::Result<dispatch::Done> (*)(UseCase&, const Delivery&);

enum class When { same_transaction, afterwards };

/// One line of the table "event -> use cases" in reactions.cpp.
struct Reaction {
    std::string_view event;
    std::string_view consumer;
    When when;
};
std::span<const Reaction> reactions();

/// One line of the table "consumer -> use case" in reactions.cpp; timers name consumers too.
struct Consumer {
    std::string_view name;
    React react;
};
std::span<const Consumer> consumers();

/// A deadline in PostgreSQL: the worker runs `consumer` at `due_at`. The same dedup_key again
/// changes nothing. Deadlines themselves hold by comparison in the transaction, not by timers.
struct Timer {
    std::string_view consumer;
    dispatch::Uuid aggregate_id;
    std::optional<dispatch::Uuid> subject_id;
    dispatch::Instant due_at;
    std::string dedup_key;
};
void set_timer(UseCase& use, const Timer& timer);

}  // namespace services
