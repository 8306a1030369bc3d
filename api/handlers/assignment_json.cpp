#include "api/handlers/assignment_json.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/actions.hpp"
#include "api/handlers/offer_json.hpp"
#include "dispatch/booking/outcome.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/timesheets/follow_up.hpp"

namespace api {
namespace {

namespace booking = dispatch::booking;
namespace timesheets = services::timesheets;

Json text_or_null(const std::optional<std::string>& text) {
    return text ? Json(*text) : Json();
}

Json place_json(const std::optional<timesheets::PlaceView>& place) {
    if (!place) return nullptr;
    return {{"id", dispatch::to_text(place->id)},
            {"name", place->name},
            {"street", place->street},
            {"postcode", place->postcode},
            {"town", place->town}};
}

Json contact_json(const std::string& contact) {
    if (contact.empty()) return nullptr;
    auto parsed = Json::parse(contact, nullptr, false);
    return parsed.is_object() ? parsed : Json();
}

/// The contact of the assignment, without its number where that is not released.
Json contact_of(const timesheets::AssignmentView& view) {
    auto contact = contact_json(view.contact);
    if (view.hides_contact_phone && contact.is_object()) contact["phone"] = nullptr;
    return contact;
}

Json release_json(const Call& call, const timesheets::AssignmentView& view) {
    const auto& [way, from, until] = view.release;
    return {{"way", to_text(way)},
            {"from", from ? Json(local_text(*from, call.session.zone)) : Json()},
            {"until", local_text(until, call.session.zone)},
            {"open", view.release.is_open(call.use.now)}};
}

Json new_request_json(const timesheets::NewRequest& request) {
    Json body{{"requester_id", dispatch::to_text(request.requester)},
              {"setting", request.setting},
              {"mode", request.mode},
              {"duration_min", request.duration_min}};
    if (request.place) body["place_id"] = dispatch::to_text(*request.place);
    if (request.required_qualification)
        body["required_qualification"] = *request.required_qualification;
    if (request.gender_wish) body["gender_wish"] = *request.gender_wish;
    if (request.cost_centre) body["cost_centre"] = *request.cost_centre;
    if (!request.note.empty()) body["note"] = request.note;
    if (auto contact = contact_json(request.contact); !contact.is_null()) body["contact"] = contact;
    if (!request.case_references.empty()) body["case_references"] = request.case_references;
    return body;
}

Json outcomes_json(const std::vector<std::string_view>& codes) {
    Json list = Json::array();
    for (const auto code : codes) {
        const auto& outcome = *booking::find_outcome(code);
        list.push_back({{"code", code}, {"text", outcome.label_de}, {"text_en", outcome.label_en}});
    }
    return list;
}

Json ways_json(const std::vector<booking::ConfirmedHow>& ways) {
    Json list = Json::array();
    for (const auto way : ways) list.push_back(booking::to_text(way));
    return list;
}

std::string local_minutes(const dispatch::calendar::Zone& zone, dispatch::Instant at) {
    return dispatch::calendar::to_text(dispatch::calendar::to_local(zone, at));
}

}  // namespace

Json assignment_json(const Call& call, const timesheets::AssignmentView& view) {
    const auto& zone = call.session.zone;
    const auto* outcome = view.outcome ? booking::find_outcome(*view.outcome) : nullptr;
    Json body{
        {"id", dispatch::to_text(view.id)},
        {"booking_id", dispatch::to_text(view.booking)},
        {"number", view.number},
        {"seat_id", dispatch::to_text(view.seat)},
        {"interpreter",
         {{"id", dispatch::to_text(view.interpreter)},
          {"name", view.interpreter_name},
          {"phone", text_or_null(view.interpreter_phone)}}},
        {"state", booking::to_text(view.state)},
        {"outcome", text_or_null(view.outcome)},
        {"pay_rule", outcome == nullptr ? Json() : Json(booking::to_text(outcome->pay))},
        {"begin", local_text(view.planned.begin, zone)},
        {"end", local_text(view.planned.end, zone)},
        {"mode", view.mode},
        {"place", place_json(view.place)},
        {"contact", contact_of(view)},
        {"contact_release", release_json(call, view)},
        {"requester", {{"id", dispatch::to_text(view.requester)}, {"name", view.requester_name}}},
        {"pin", text_or_null(view.pin)},
        {"cancelled_by", text_or_null(view.cancelled_by)},
        {"cancelled_late", view.cancelled_late ? Json(*view.cancelled_late) : Json()},
        {"version", view.version},
        {"timesheet_state", text_or_null(view.timesheet_state)},
        {"follow_up", nullptr},
        {"allowed_outcomes", outcomes_json(view.outcomes)}};
    add_language(body, call, view.language);
    add_setting(body, view.setting);
    add_actions(body, call, "assignment", view.acts);
    return body;
}

Json timesheet_json(const Call& call, const timesheets::TimesheetView& view) {
    Json remarks = Json::array();
    for (const auto& code : view.remarks)
        remarks.push_back({{"code", code}, {"text", timesheets::german_remark(code)}});
    Json body{
        {"id", view.id ? Json(dispatch::to_text(*view.id)) : Json()},
        {"assignment_id", dispatch::to_text(view.assignment)},
        {"state", booking::to_text(view.state)},
        {"begin", local_text(view.actual.begin, view.zone)},
        {"end", local_text(view.actual.end, view.zone)},
        {"minutes",
         std::chrono::floor<dispatch::Minutes>(view.actual.end - view.actual.begin).count()},
        {"requester", {{"id", dispatch::to_text(view.requester)}, {"name", view.requester_name}}},
        {"waiting_min", view.waiting_min},
        {"travel_min", view.travel_min},
        {"travel_km", static_cast<double>(view.travel_m) / 1000.0},
        {"ticket_cents", view.ticket_cents},
        {"paid", view.is_paid},
        {"note", text_or_null(view.note)},
        {"remarks", remarks},
        {"confirmed_how", text_or_null(view.confirmed_how)},
        {"signer_name", text_or_null(view.signer_name)},
        {"drawing", text_or_null(view.drawing)},
        {"objection", text_or_null(view.objection)},
        {"version", view.version},
        {"confirm_ways", ways_json(view.confirm_ways)}};
    add_language(body, call, view.language);
    add_setting(body, view.setting);
    add_actions(body, call, "timesheet", view.acts);
    if (const auto zone = dispatch::calendar::Zone::named(view.zone)) {
        body["local_begin"] = local_minutes(*zone, view.actual.begin);
        body["local_end"] = local_minutes(*zone, view.actual.end);
    }
    return body;
}

Json follow_up_json(Call& call, const timesheets::AssignmentView& view) {
    const auto* outcome = view.outcome ? booking::find_outcome(*view.outcome) : nullptr;
    if (outcome == nullptr) return nullptr;
    Json follow_up{{"kind", booking::to_text(outcome->follow_up)}};
    switch (outcome->follow_up) {
        case booking::FollowUp::none: return nullptr;
        case booking::FollowUp::search_again: return follow_up;
        case booking::FollowUp::new_request_prefilled:
            if (const auto request = timesheets::prefill_new_request(call.use, view.booking))
                follow_up["booking"] = new_request_json(*request);
            return follow_up;
    }
    return nullptr;
}

}  // namespace api
