#include <nlohmann/json.hpp>

#include "api/handlers/system.hpp"
#include "api/json.hpp"
#include "db/feed/change_feed.hpp"
#include "services/operations/audit_trail.hpp"
#include "services/operations/deliveries.hpp"

namespace api {
namespace {

using dispatch::Error;
using dispatch::Refusal;
namespace operations = services::operations;

Json id_or_null(const std::optional<dispatch::Uuid>& id) {
    return id ? Json(dispatch::to_text(*id)) : Json();
}

Json delivery_json(const operations::DeliveryLine& line, std::string_view zone) {
    return {{"id", dispatch::to_text(line.id)},
            {"consumer", line.consumer},
            {"state", line.state},
            {"due_at", local_text(line.due_at, zone)},
            {"attempts", line.attempts},
            {"last_error", line.last_error ? Json(*line.last_error) : Json()}};
}

Json audit_json(const operations::AuditLine& line, std::string_view zone) {
    Json ids = Json::array();
    for (const auto& id : line.ids) ids.push_back(dispatch::to_text(id));
    return {{"at", local_text(line.at, zone)},
            {"account_id", id_or_null(line.account)},
            {"on_behalf_of", id_or_null(line.on_behalf_of)},
            {"channel", line.channel},
            {"from_where", line.from_where},
            {"action", line.action},
            {"kind", line.kind},
            {"ids", ids},
            {"fields", line.fields}};
}

Json change_json(const db::FeedEvent& event, std::string_view zone) {
    return {{"position", db::to_text(event.position)},
            {"type", event.type},
            {"aggregate", event.aggregate},
            {"aggregate_id", dispatch::to_text(event.aggregate_id)},
            {"occurred_at", local_text(event.occurred_at, zone)}};
}

dispatch::Result<std::optional<dispatch::Uuid>> read_about(const http::Request& request) {
    const auto about = request.query_value("about");
    if (!about) return std::optional<dispatch::Uuid>{};
    const auto id = dispatch::parse_uuid(*about);
    if (!id) return Error{Refusal::invalid, "field_invalid", "about"};
    return id;
}

}  // namespace

Answer list_changes(Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    const auto after = call.request.query_value("after");
    const auto position =
        after ? db::parse_feed_position(*after) : std::optional{db::FeedPosition{}};
    if (!position) return Error{Refusal::invalid, "field_invalid", "after"};
    const auto events =
        db::read_feed(call.use.tx, call.use.tenant, *position, static_cast<int>(page->limit));
    Json items = Json::array();
    for (const auto& event : events) items.push_back(change_json(event, call.use.zone));
    const auto reached = events.empty() ? *position : events.back().position;
    return json_response(200, {{"items", items}, {"position", db::to_text(reached)}});
}

Answer list_deliveries(Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    const auto state = call.request.query_value("state").value_or("given_up");
    if (state != "due" && state != "done" && state != "given_up" && state != "cancelled")
        return Error{Refusal::invalid, "field_invalid", "state"};
    Json items = Json::array();
    for (const auto& line : operations::list_deliveries(call.use, state, page->limit))
        items.push_back(delivery_json(line, call.use.zone));
    return json_response(200, {{"items", items}});
}

Answer retry_delivery(Call& call) {
    const auto id = path_id<dispatch::Id<struct DeliveryKind>>(call.request, "delivery_id");
    if (!id) return id.error();
    const auto done = operations::retry_delivery(call.use, id->value);
    if (!done) return done.error();
    return no_content();
}

Answer read_audit(Call& call) {
    constexpr std::size_t kPurposeMax = 200;
    const auto page = read_page(call.request);
    if (!page) return page.error();
    const auto about = read_about(call.request);
    if (!about) return about.error();
    const auto purpose = call.request.query_value("purpose").value_or("");
    if (purpose.empty()) return Error{Refusal::invalid, "field_missing", "purpose"};
    if (purpose.size() < 3 || purpose.size() > kPurposeMax)
        return Error{Refusal::invalid, "field_invalid", "purpose"};
    auto lines = operations::read_audit(call.use, {.purpose = std::string{purpose},
                                                   .about = *about,
                                                   .before_time = page->after_time,
                                                   .before_id = page->after_id,
                                                   .limit = page->limit + 1});
    Json next;
    if (lines.size() > page->limit) {
        lines.pop_back();
        next = make_cursor(lines.back().at, lines.back().id);
    }
    Json items = Json::array();
    for (const auto& line : lines) items.push_back(audit_json(line, call.use.zone));
    return page_response(std::move(items), std::move(next));
}

}  // namespace api
