#include "services/timesheets/calendar_feed.hpp"

#include "db/queries/calendar.hpp"
#include "db/secrets/base64url.hpp"
#include "db/secrets/vault.hpp"
#include "services/assignment_entry.hpp"
#include "services/public_link.hpp"
#include "services/record.hpp"

namespace services::timesheets {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::size_t kFeedsMax = 5;
constexpr std::chrono::days kBack{60};

std::string token_of(UseCase& use, const dispatch::Uuid& id) {
    const auto bytes = use.tools.vault.equality_hash(use.tx, use.tenant, "calendar_feed.token",
                                                     dispatch::to_text(id));
    return db::to_base64url(bytes.value);
}

documents::Calendar calendar_of(UseCase& use, const db::Row& feed) {
    const Scope reader{.requester = feed.optional_id<dispatch::RequesterId>("requester_id"),
                       .interpreter = feed.optional_id<dispatch::InterpreterId>("interpreter_id")};
    documents::Calendar calendar{.name = reader.interpreter ? "Meine Einsätze"
                                                            : "Sprachmittlung in unserem Haus"};
    const auto rows = use.tx.run(db::query::calendar_feed_entry_list, use.tenant,
                                 reader.interpreter, reader.requester, use.now - kBack);
    for (const auto& row : rows)
        calendar.entries.push_back(entry_of_assignment(use.tools, entry_for(reader), row));
    return calendar;
}

}  // namespace

Result<CalendarFeed> add_calendar_feed(UseCase& use, const std::string& label) {
    if (list_calendar_feeds(use).size() >= kFeedsMax)
        return Error{Refusal::conflict, "too_many_calendar_feeds"};
    const auto id = use.new_id();
    auto token = token_of(use, id);
    use.tx.run(db::query::calendar_feed_add, use.tenant, id, use.actor.account,
               use.scope.interpreter, use.scope.requester, label, link_token_hash(token), use.now);
    note_audit(use, {.action = "calendar_feed_added", .kind = "calendar_feed", .ids = {id}});
    return CalendarFeed{.id = id,
                        .label = label,
                        .token = std::move(token),
                        .created_at = use.now,
                        .last_read_at = std::nullopt};
}

std::vector<CalendarFeed> list_calendar_feeds(UseCase& use) {
    std::vector<CalendarFeed> feeds;
    const auto rows = use.tx.run(db::query::calendar_feed_list, use.tenant, use.actor.account,
                                 use.scope.interpreter, use.scope.requester);
    for (const auto& row : rows) {
        feeds.push_back({.id = row.uuid("id"),
                         .label = row.text("label"),
                         .token = token_of(use, row.uuid("id")),
                         .created_at = row.instant("created_at"),
                         .last_read_at = row.optional_instant("last_read_at")});
    }
    return feeds;
}

Result<Done> end_calendar_feed(UseCase& use, const dispatch::Uuid& id) {
    const auto ended = use.tx.run(db::query::calendar_feed_end, use.tenant, id, use.actor.account);
    if (ended.affected() == 0) return Error{Refusal::not_found, "not_found", "calendar_feed_id"};
    note_audit(use, {.action = "calendar_feed_ended", .kind = "calendar_feed", .ids = {id}});
    return Done{};
}

Result<std::string> read_calendar_feed(UseCase& use,
                                       std::string_view token,
                                       dispatch::Instant real_now) {
    const auto rows =
        use.tx.run(db::query::calendar_feed_find, use.tenant, link_token_hash(token), real_now);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "token"};
    const auto feed = rows.only();
    const auto read =
        use.tx.run(db::query::calendar_feed_note_read, use.tenant, feed.uuid("id"), use.now);
    if (read.affected() > 0)
        note_audit(use, {.action = "calendar_feed_read",
                         .kind = "calendar_feed",
                         .ids = {feed.uuid("id"), feed.uuid("account_id")}});
    return documents::write_calendar(calendar_of(use, feed));
}

}  // namespace services::timesheets
