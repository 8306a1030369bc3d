#include "db/feed/change_feed.hpp"

#include <charconv>
#include <stdexcept>

#include "db/queries/feed.hpp"

namespace db {
namespace {

std::optional<std::uint64_t> parse_xact(std::string_view text) {
    std::uint64_t xact = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), xact);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return xact;
}

std::uint64_t xact_of(const Row& row) {
    const auto xact = parse_xact(row.view("xact"));
    if (!xact) throw std::logic_error{"not a transaction number"};
    return *xact;
}

}  // namespace

std::string to_text(const FeedPosition& position) {
    return std::to_string(position.xact) + "-" + dispatch::to_text(position.event);
}

std::optional<FeedPosition> parse_feed_position(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto xact = parse_xact(text.substr(0, dash));
    const auto event = dispatch::parse_uuid(text.substr(dash + 1));
    if (!xact || !event) return std::nullopt;
    return FeedPosition{*xact, *event};
}

std::vector<FeedEvent> read_feed(Transaction& tx,
                                 dispatch::TenantId tenant,
                                 const FeedPosition& position,
                                 int limit) {
    std::vector<FeedEvent> events;
    for (const Row row : tx.run(query::event_list_after, tenant, std::to_string(position.xact),
                                position.event, limit)) {
        events.push_back({.position = {xact_of(row), row.uuid("id")},
                          .aggregate = row.text("aggregate"),
                          .aggregate_id = row.uuid("aggregate_id"),
                          .seq = row.integer("seq"),
                          .type = row.text("type"),
                          .occurred_at = row.instant("occurred_at"),
                          .data = row.text("data")});
    }
    return events;
}

FeedPosition feed_position_now(Transaction& tx) {
    return {xact_of(tx.run(query::feed_position_now).only()), {}};
}

}  // namespace db
