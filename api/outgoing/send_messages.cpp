#include "api/outgoing/send_messages.hpp"

#include <spdlog/spdlog.h>

#include "api/outgoing/transport.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/queries/notify.hpp"
#include "services/notify/prepare_mail.hpp"

namespace api::outgoing {
namespace {

using services::notify::Claimed;

constexpr int kTriesMax = 10;
constexpr dispatch::Minutes kClaim{5};  // whoever dies with a message in hand gives it back then

services::UseCase use_case(const House& house, const Sender& sender, db::Transaction& tx) {
    return {.tx = tx,
            .tools = house.tools,
            .tenant = sender.tenant,
            .zone = sender.zone,
            .land = sender.land,
            .actor = {.account = std::nullopt,
                      .on_behalf_of = std::nullopt,
                      .channel = services::Channel::system,
                      .from_where = "worker"},
            .scope = {},
            .now = house.clock.now(),
            .new_id = house.new_id};
}

std::optional<Claimed> claim(services::UseCase& use) {
    const auto rows = use.tx.run(db::query::message_claim, use.tenant, use.now,
                                 dispatch::Instant{use.now + kClaim});
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    Claimed claimed{.id = row.uuid("id"),
                    .kind = row.text("kind"),
                    .recipient_kind = row.text("recipient_kind"),
                    .recipient = row.uuid("recipient_id"),
                    .subject = row.uuid("subject_id"),
                    .link = std::nullopt,
                    .message_id = row.text("message_id"),
                    .attempts = static_cast<int>(row.integer("attempts")),
                    .created_at = row.instant("created_at")};
    if (!row.is_null("link_id")) claimed.link = row.uuid("link_id");
    return claimed;
}

struct InHand {
    Claimed message;
    std::optional<services::notify::ReadyMail> mail;
};

std::optional<InHand> take_one(const House& house, const Sender& sender) {
    return db::in_transaction(house.pool, sender.tenant,
                              [&](db::Transaction& tx) -> std::optional<InHand> {
                                  auto use = use_case(house, sender, tx);
                                  auto message = claim(use);
                                  if (!message) return std::nullopt;
                                  if (!services::notify::is_mail_kind(message->kind))
                                      return InHand{*message, std::nullopt};
                                  auto mail = services::notify::prepare_mail(use, *message);
                                  return InHand{*std::move(message), std::move(mail)};
                              });
}

/// 1, 2, 4 ... minutes, at most 8 hours and a half.
dispatch::Minutes pause_after(int attempts) {
    return dispatch::Minutes{1 << std::min(attempts - 1, 9)};
}

void note_end(const House& house,
              const Sender& sender,
              const Claimed& message,
              std::string_view state,
              const std::string& error) {
    const auto now = house.clock.now();
    const auto code = error.empty() ? std::optional<std::string>{} : std::optional{error};
    db::in_transaction(house.pool, sender.tenant, [&](db::Transaction& tx) {
        if (state == "waiting")
            tx.run(db::query::message_retry_later, sender.tenant, message.id,
                   dispatch::Instant{now + pause_after(message.attempts)}, code);
        else
            tx.run(db::query::message_finish, sender.tenant, message.id, state, code, now);
    });
    spdlog::info("message id={} kind={} state={} error={}", dispatch::to_text(message.id),
                 message.kind, state, error);
}

void hand_over(const House& house, const Sender& sender, const InHand& in_hand) {
    const auto& message = in_hand.message;
    if (!in_hand.mail) return note_end(house, sender, message, "cancelled", {});
    const auto& ready = *in_hand.mail;
    if (!is_mail_address(ready.to))
        return note_end(house, sender, message, "given_up", "address_invalid");
    const OutgoingMail mail{.from = house.relay.from,
                            .sender_name = ready.sender_name,
                            .to = ready.to,
                            .subject = ready.mail.subject,
                            .text = ready.mail.text,
                            .message_id = message.message_id,
                            .date = message.created_at,
                            .attachment = ready.attachment};
    const auto error = transport_for(house, message.kind)(house, mail);
    if (error.empty()) return note_end(house, sender, message, "sent", {});
    const bool again = message.attempts < kTriesMax;
    note_end(house, sender, message, again ? "waiting" : "given_up", error);
}

}  // namespace

std::size_t send_waiting_messages(const House& house,
                                  const Sender& sender,
                                  std::size_t at_most,
                                  const std::atomic<bool>& stop) {
    std::size_t sent = 0;
    while (sent < at_most && !stop) {
        const auto in_hand = take_one(house, sender);
        if (!in_hand) break;
        hand_over(house, sender, *in_hand);
        ++sent;
    }
    return sent;
}

}  // namespace api::outgoing
