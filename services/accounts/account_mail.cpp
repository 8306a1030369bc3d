#include "services/accounts/account_mail.hpp"

#include "db/queries/accounts.hpp"
#include "services/reactions.hpp"

namespace services::accounts {

void send_account_mail(UseCase& use, const AccountMail& mail) {
    const auto message = use.new_id();
    const auto text = dispatch::to_text(message);
    use.tx.run(db::query::account_message_add, use.tenant, message, mail.kind, mail.recipient_kind,
               mail.recipient, mail.link, text + "@mittler", std::string{mail.kind} + ":" + text,
               use.now);
    set_timer(use, {.consumer = "send_message",
                    .aggregate_id = message,
                    .subject_id = message,
                    .due_at = use.now,
                    .dedup_key = "send_message:" + text});
}

}  // namespace services::accounts
