#include "services/booking/messages.hpp"

#include <algorithm>

#include "db/queries/booking.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/booking/client_data_hint.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::BookingId;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using dispatch::Uuid;

/// The booking in the scope; with a person the assignment that makes it theirs.
struct Reached {
    std::optional<dispatch::AssignmentId> assignment;
};

Result<Reached> reach(UseCase& use, BookingId booking) {
    const auto rows = use.tx.run(db::query::booking_reach_find, use.tenant, booking,
                                 use.scope.requester, use.scope.interpreter);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "booking_id"};
    return Reached{rows.only().optional_id<dispatch::AssignmentId>("assignment_id")};
}

std::optional<std::string> opened(UseCase& use, const db::Row& row, std::string_view column) {
    const auto sealed = row.optional_bytes(column);
    if (!sealed) return std::nullopt;
    return use.tools.vault.open(use.tx, use.tenant, {"booking_message", column, row.uuid("id")},
                                *sealed);
}

MessageView view_of(UseCase& use, const db::Row& row) {
    return {.id = row.uuid("id"),
            .side = row.text("side"),
            .written_by = row.text("written_by"),
            .text = opened(use, row, "text_enc").value_or(""),
            .state = row.text("state"),
            .created_at = row.instant("created_at"),
            .answer = opened(use, row, "answer_enc"),
            .done_at = row.optional_instant("done_at")};
}

Result<MessageView> find_message(UseCase& use, BookingId booking, const Uuid& id) {
    const auto all = load_messages(use, booking);
    const auto found = std::ranges::find(all, id, &MessageView::id);
    if (found == all.end()) return Error{Refusal::not_found, "not_found", "message_id"};
    return *found;
}

std::string event_data(const Uuid& message, std::string_view side, const Reached& reached) {
    if (!reached.assignment) return ids_json({{"message_id", message}}, {{"side", side}});
    return ids_json({{"message_id", message}, {"assignment_id", reached.assignment->value}},
                    {{"side", side}});
}

}  // namespace

Result<WrittenMessage> write_message(UseCase& use, const WriteMessage& command) {
    const auto reached = reach(use, command.booking);
    if (!reached) return reached.error();
    WrittenMessage written{.message = std::nullopt, .findings = {}};
    if (rules_of::client_data_hint(command.text))
        written.findings.push_back({"client_data_suspected", rules_of::Severity::warn, "text"});
    if (command.earnest == Earnest::preview) return written;
    const auto id = use.new_id();
    const std::string_view side = use.scope.interpreter ? "interpreter" : "requester";
    use.tx.run(
        db::query::booking_message_add, use.tenant, id, command.booking, side,
        use.scope.interpreter, use.actor.account,
        use.tools.vault.seal(use.tx, use.tenant, {"booking_message", "text_enc", id}, command.text),
        use.now);
    note_audit(use, {.action = "booking_message_written", .kind = "booking_message", .ids = {id}});
    auto noted = note_event(use, {.type = "message_written",
                                  .aggregate = "booking",
                                  .aggregate_id = command.booking.value,
                                  .data = event_data(id, side, *reached)});
    if (!noted) return noted.error();
    auto message = find_message(use, command.booking, id);
    if (!message) return message.error();
    written.message = *std::move(message);
    return written;
}

std::vector<MessageView> load_messages(UseCase& use, BookingId booking) {
    std::vector<MessageView> messages;
    const auto rows = use.tx.run(db::query::booking_message_list, use.tenant, booking,
                                 use.scope.requester, use.scope.interpreter);
    for (const auto& row : rows) messages.push_back(view_of(use, row));
    return messages;
}

Result<std::vector<MessageView>> list_messages(UseCase& use, BookingId booking) {
    const auto reached = reach(use, booking);
    if (!reached) return reached.error();
    auto messages = load_messages(use, booking);
    std::vector<Uuid> shown;
    shown.reserve(messages.size());
    for (const auto& message : messages) shown.push_back(message.id);
    note_audit(use, {.action = "booking_messages_viewed", .kind = "booking_message", .ids = shown});
    return messages;
}

Result<MessageView> close_message(UseCase& use, const CloseMessage& command) {
    auto message = find_message(use, command.booking, command.message);
    if (!message) return message;
    std::optional<db::Bytes> sealed;
    if (command.answer)
        sealed = use.tools.vault.seal(use.tx, use.tenant,
                                      {"booking_message", "answer_enc", command.message},
                                      *command.answer);
    const auto closed = use.tx.run(db::query::booking_message_close, use.tenant, command.booking,
                                   command.message, sealed, use.now, use.actor.account);
    if (closed.empty()) return Error{Refusal::conflict, "message_done"};
    note_audit(use, {.action = "booking_message_closed",
                     .kind = "booking_message",
                     .ids = {command.message},
                     .fields = {command.answer ? "answer" : "state"}});
    auto noted = note_event(use, {.type = command.answer ? "message_answered" : "message_closed",
                                  .aggregate = "booking",
                                  .aggregate_id = command.booking.value,
                                  .data = event_data(command.message, message->side, {})});
    if (!noted) return noted.error();
    return find_message(use, command.booking, command.message);
}

}  // namespace services::booking
