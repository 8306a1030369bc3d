#include <nlohmann/json.hpp>

#include "api/handlers/system.hpp"
#include "api/json.hpp"
#include "services/notify/list_messages.hpp"

namespace api {
namespace {

Json message_json(const Call& call, const services::notify::MessageView& message) {
    return {{"id", dispatch::to_text(message.id)},
            {"kind", message.kind},
            {"recipient_kind", message.recipient_kind},
            {"recipient_id", dispatch::to_text(message.recipient)},
            {"subject_id", dispatch::to_text(message.subject)},
            {"message_id", message.message_id},
            {"state", message.state},
            {"created_at", local_text(message.created_at, call.session.zone)},
            {"sent_at",
             message.sent_at ? Json(local_text(*message.sent_at, call.session.zone)) : Json()},
            {"attempts", message.attempts},
            {"last_error", message.last_error ? Json(*message.last_error) : Json()}};
}

}  // namespace

Answer list_messages(Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    services::notify::ListMessages wanted{.subject = std::nullopt,
                                          .before_time = page->after_time,
                                          .before_id = page->after_id,
                                          .limit = page->limit};
    if (const auto subject = call.request.query_value("subject_id")) {
        wanted.subject = dispatch::parse_uuid(*subject);
        if (!wanted.subject)
            return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "subject_id"};
    }
    const auto list = services::notify::list_messages(call.use, wanted);
    Json items = Json::array();
    for (const auto& message : list) items.push_back(message_json(call, message));
    Json next;
    if (list.size() == wanted.limit) next = make_cursor(list.back().created_at, list.back().id);
    return page_response(std::move(items), std::move(next));
}

}  // namespace api
