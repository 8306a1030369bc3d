#include "services/notify/list_messages.hpp"

#include "db/queries/notify.hpp"

namespace services::notify {

std::vector<MessageView> list_messages(UseCase& use, const ListMessages& wanted) {
    std::vector<MessageView> list;
    for (const auto& row : use.tx.run(db::query::message_list, use.tenant, wanted.subject,
                                      wanted.before_time, wanted.before_id, wanted.limit))
        list.push_back({.id = row.uuid("id"),
                        .kind = row.text("kind"),
                        .recipient_kind = row.text("recipient_kind"),
                        .recipient = row.uuid("recipient_id"),
                        .subject = row.uuid("subject_id"),
                        .message_id = row.text("message_id"),
                        .state = row.text("state"),
                        .created_at = row.instant("created_at"),
                        .sent_at = row.optional_instant("sent_at"),
                        .attempts = row.integer("attempts"),
                        .last_error = row.optional_text("last_error")});
    return list;
}

}  // namespace services::notify
