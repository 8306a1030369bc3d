#include "api/live_scope.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "db/queries/hotline.hpp"
#include "db/queries/system.hpp"

namespace api {
namespace {

std::optional<dispatch::Uuid> id_in(const db::FeedEvent& event, const char* name) {
    const auto data = nlohmann::json::parse(event.data, nullptr, false);
    if (!data.is_object() || !data.contains(name) || !data.at(name).is_string())
        return std::nullopt;
    return dispatch::parse_uuid(data.at(name).get<std::string>());
}

/// Who was asked and who declined is nothing for the Einsatzstelle.
bool is_of_the_search(std::string_view type) {
    return type.starts_with("offer_") || type.starts_with("round_") ||
           type.starts_with("hotline_ring_");
}

/// What interpreters write to the coordinator is nothing for it either.
bool is_of_an_interpreter(const db::FeedEvent& event) {
    if (!event.type.starts_with("message_")) return false;
    const auto data = nlohmann::json::parse(event.data, nullptr, false);
    return data.is_object() && data.value("side", "") != "requester";
}

/// Written orders name whom they concern themselves.
bool is_of_translation(const db::FeedEvent& event) {
    return event.aggregate == "translation_order";
}

bool is_translation_of(const db::FeedEvent& event, dispatch::RequesterId office) {
    return is_of_translation(event) && id_in(event, "requester_id") == office.value &&
           !event.type.starts_with("translation_offer_");
}

}  // namespace

LiveScope::LiveScope(db::Transaction& tx,
                     dispatch::TenantId tenant,
                     std::span<const db::FeedEvent> events) {
    std::vector<dispatch::Uuid> bookings;
    std::vector<dispatch::Uuid> calls;
    std::vector<dispatch::Uuid> things;
    for (const auto& event : events) {
        if (event.aggregate == "booking") bookings.push_back(event.aggregate_id);
        if (event.aggregate == "hotline_call") calls.push_back(event.aggregate_id);
        for (const auto* name : {"offer_id", "assignment_id"})
            if (const auto id = id_in(event, name)) things.push_back(*id);
    }
    for (const auto& row : tx.run(db::query::booking_requester_list, tenant, bookings))
        requester_of_.emplace(row.uuid("id"), row.id<dispatch::RequesterId>("requester_id"));
    if (!calls.empty())
        for (const auto& row : tx.run(db::query::hotline_call_office_list, tenant, calls))
            requester_of_.emplace(row.uuid("id"), row.id<dispatch::RequesterId>("requester_id"));
    for (const auto& row : tx.run(db::query::interpreter_of_thing_list, tenant, things))
        interpreter_of_.emplace(row.uuid("id"), row.id<dispatch::InterpreterId>("interpreter_id"));
}

bool LiveScope::names(const db::FeedEvent& event, dispatch::InterpreterId person) const {
    if (event.aggregate == "interpreter") return event.aggregate_id == person.value;
    if (event.aggregate == "hotline_call") return id_in(event, "interpreter_id") == person.value;
    if (is_of_translation(event)) return id_in(event, "interpreter_id") == person.value;
    for (const auto* name : {"offer_id", "assignment_id"}) {
        const auto id = id_in(event, name);
        const auto found = id ? interpreter_of_.find(*id) : interpreter_of_.end();
        if (found != interpreter_of_.end() && found->second == person) return true;
    }
    return false;
}

bool LiveScope::shows(const services::Scope& scope, const db::FeedEvent& event) const {
    if (scope.interpreter) return names(event, *scope.interpreter);
    if (!scope.requester) return true;
    if (event.aggregate == "requester") return event.aggregate_id == scope.requester->value;
    if (is_translation_of(event, *scope.requester)) return true;
    const auto found = requester_of_.find(event.aggregate_id);
    return found != requester_of_.end() && found->second == *scope.requester &&
           !is_of_the_search(event.type) && !is_of_an_interpreter(event);
}

}  // namespace api
