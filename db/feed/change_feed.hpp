#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/postgres/transaction.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/time.hpp"

namespace db {

/// How far a reader has come: the transaction and event read last. Its text form is the id of a
/// live update.
struct FeedPosition {
    std::uint64_t xact = 0;
    dispatch::Uuid event;
    friend auto operator<=>(const FeedPosition&, const FeedPosition&) = default;
};
std::string to_text(const FeedPosition& position);
/// Nothing if the text is no position.
std::optional<FeedPosition> parse_feed_position(std::string_view text);

struct FeedEvent {
    FeedPosition position;
    std::string aggregate;
    dispatch::Uuid aggregate_id;
    std::int64_t seq = 0;
    std::string type;
    dispatch::Instant occurred_at;
    std::string data;  // JSON of ids and codes
};

/// The tenant's events after `position`, at most `limit`. Reads only below the oldest transaction
/// that is still running, so that a late commit is never skipped; one long transaction therefore
/// holds the feed back. REQUIRES: READ COMMITTED, as Pool::begin gives.
std::vector<FeedEvent> read_feed(Transaction& tx,
                                 dispatch::TenantId tenant,
                                 const FeedPosition& position,
                                 int limit);

/// A position for a reader who wants only what comes from now on.
FeedPosition feed_position_now(Transaction& tx);

}  // namespace db
