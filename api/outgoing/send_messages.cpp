#include "api/outgoing/send_messages.hpp"

#include <spdlog/spdlog.h>

#include "api/outgoing/send_push.hpp"
#include "api/outgoing/transport.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/queries/notify.hpp"
#include "db/secrets/push_key.hpp"
#include "services/notify/prepare_mail.hpp"
#include "services/notify/push.hpp"

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

struct KeyedPush {
    services::notify::ReadyPush push;
    db::SigningKey key;
};

/// Neither mail nor push: the news are out of date, or nobody is there to hear them.
struct InHand {
    Claimed message;
    std::optional<services::notify::ReadyMail> mail = {};
    std::optional<KeyedPush> push = {};
};

InHand prepared(services::UseCase& use, Claimed message) {
    InHand in_hand{.message = std::move(message)};
    const auto& claimed = in_hand.message;
    if (claimed.recipient_kind == "device") {
        if (auto push = services::notify::prepare_push(use, claimed))
            in_hand.push = {*std::move(push),
                            db::push_key(use.tx, use.tools.vault, {use.tenant, use.now})};
    } else if (services::notify::is_mail_kind(claimed.kind)) {
        in_hand.mail = services::notify::prepare_mail(use, claimed);
    }
    return in_hand;
}

std::optional<InHand> take_one(const House& house, const Sender& sender) {
    return db::in_transaction(house.pool, sender.tenant,
                              [&](db::Transaction& tx) -> std::optional<InHand> {
                                  auto use = use_case(house, sender, tx);
                                  auto message = claim(use);
                                  if (!message) return std::nullopt;
                                  return prepared(use, *std::move(message));
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

void note_failure(const House& house,
                  const Sender& sender,
                  const Claimed& message,
                  const std::string& error) {
    const bool again = message.attempts < kTriesMax;
    note_end(house, sender, message, again ? "waiting" : "given_up", error);
}

void hand_over_mail(const House& house,
                    const Sender& sender,
                    const Claimed& message,
                    const services::notify::ReadyMail& ready) {
    if (!is_mail_address(ready.to))
        return note_end(house, sender, message, "given_up", "address_invalid");
    const OutgoingMail mail{.from = house.relay.from,
                            .sender_name = ready.sender_name,
                            .to = ready.to,
                            .subject = ready.mail.subject,
                            .text = ready.mail.text,
                            .message_id = message.message_id,
                            .date = message.created_at,
                            .attachment = ready.attachment,
                            .html = ready.mail.html};
    const auto error = transport_for(house, message.kind)(house, mail);
    if (error.empty()) return note_end(house, sender, message, "sent", {});
    note_failure(house, sender, message, error);
}

void note_device(const House& house,
                 const Sender& sender,
                 const Claimed& message,
                 services::notify::PushEnd end) {
    db::in_transaction(house.pool, sender.tenant, [&](db::Transaction& tx) {
        auto use = use_case(house, sender, tx);
        services::notify::note_push_end(use, message.recipient, end);
    });
}

void hand_over_push(const House& house,
                    const Sender& sender,
                    const Claimed& message,
                    const KeyedPush& keyed) {
    using services::notify::PushEnd;
    const auto answer = send_push(house, keyed.push, keyed.key);
    switch (answer.kind) {
        case PushAnswer::Kind::taken:
            note_device(house, sender, message, PushEnd::taken);
            return note_end(house, sender, message, "sent", {});
        case PushAnswer::Kind::gone:
            note_device(house, sender, message, PushEnd::gone);
            return note_end(house, sender, message, "cancelled", answer.code);
        case PushAnswer::Kind::refused:
            note_device(house, sender, message, PushEnd::given_up);
            return note_end(house, sender, message, "given_up", answer.code);
        case PushAnswer::Kind::later: return note_failure(house, sender, message, answer.code);
    }
}

void hand_over(const House& house, const Sender& sender, const InHand& in_hand) {
    const auto& message = in_hand.message;
    if (in_hand.mail) return hand_over_mail(house, sender, message, *in_hand.mail);
    if (in_hand.push) return hand_over_push(house, sender, message, *in_hand.push);
    note_end(house, sender, message, "cancelled", {});
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
