#include "api/handlers/booking_json.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/actions.hpp"
#include "api/handlers/names_json.hpp"
#include "api/problem.hpp"
#include "dispatch/booking/finding_text.hpp"
#include "dispatch/language/catalogue.hpp"
#include "dispatch/matching/offer_strategy.hpp"
#include "dispatch/settings/catalogue.hpp"

namespace api {
namespace {

namespace bookings = services::booking;
namespace rules_of = dispatch::booking;

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

Json time_json(const bookings::TimeView& time, std::string_view zone) {
    return {{"id", dispatch::to_text(time.id)},
            {"begin", local_text(time.during.begin, zone)},
            {"end", local_text(time.during.end, zone)},
            {"local", time.local},
            {"ambiguous", time.ambiguous}};
}

Json assignment_json(const bookings::BookingView& booking,
                     const bookings::AssignmentView& assignment,
                     const Call& call) {
    const std::string_view zone = call.session.zone;
    Json json{{"id", dispatch::to_text(assignment.id)},
              {"booking_id", dispatch::to_text(booking.id)},
              {"interpreter",
               {{"id", dispatch::to_text(assignment.interpreter)},
                {"name", assignment.interpreter_name}}},
              {"state", rules_of::to_text(assignment.state)},
              {"outcome", or_null(assignment.outcome)},
              {"begin", local_text(assignment.during.begin, zone)},
              {"end", local_text(assignment.during.end, zone)},
              {"pin", or_null(assignment.pin)},
              {"version", assignment.version},
              {"cancelled_by", or_null(assignment.cancelled_by)},
              {"cancelled_late", or_null(assignment.cancelled_late)},
              {"timesheet_state",
               assignment.timesheet ? Json(rules_of::to_text(*assignment.timesheet)) : Json()}};
    add_actions(json, call, "assignment", assignment.acts);
    return json;
}

Json reason_json(const bookings::SeatView& seat) {
    return or_null(seat.unfilled_reason);
}

Json seat_json(const bookings::BookingView& booking,
               const bookings::SeatView& seat,
               const Call& call) {
    Json json{{"id", dispatch::to_text(seat.id)},
              {"position", seat.position},
              {"role", seat.role},
              {"language", seat.language},
              {"state", rules_of::to_text(seat.state)},
              {"unfilled_reason", reason_json(seat)},
              {"alternatives", Json::parse(seat.alternatives)},
              {"assignment",
               seat.assignment ? assignment_json(booking, *seat.assignment, call) : Json()}};
    add_actions(json, call, "seat", seat.acts);
    if (!seat.unfilled_reason) return json;
    if (const auto reason = dispatch::matching::parse_unfilled_reason(*seat.unfilled_reason)) {
        json["unfilled_text"] = dispatch::matching::german_text(*reason);
        json["unfilled_text_en"] = dispatch::matching::english_text(*reason);
    }
    return json;
}

Json proposal_json(const bookings::ProposalView& proposal, const Call& call) {
    Json json{{"id", dispatch::to_text(proposal.id)},
              {"offer_id", dispatch::to_text(proposal.offer)},
              {"begin", local_text(proposal.during.begin, call.session.zone)},
              {"end", local_text(proposal.during.end, call.session.zone)},
              {"local", proposal.local},
              {"state", "open"}};
    add_actions(json, call, "proposal", proposal.acts);
    return json;
}

Json place_json(const bookings::PlaceView& place) {
    return {{"id", dispatch::to_text(place.id)},
            {"name", place.name},
            {"street", place.street},
            {"postcode", place.postcode},
            {"town", place.town}};
}

Json contact_json(const bookings::Contact& contact) {
    return {{"name", contact.name}, {"phone", contact.phone}, {"room", contact.room}};
}

void add_parts(Json& json, const bookings::BookingView& booking, const Call& call) {
    const std::string_view zone = call.session.zone;
    for (const auto* list : {"times", "earlier_times", "seats", "proposals"})
        json[list] = Json::array();
    for (const auto& time : booking.times)
        json[time.is_current ? "times" : "earlier_times"].push_back(time_json(time, zone));
    for (const auto& seat : booking.seats) json["seats"].push_back(seat_json(booking, seat, call));
    for (const auto& proposal : booking.proposals)
        json["proposals"].push_back(proposal_json(proposal, call));
}

/// Rules name the times of a request `time_options`, the contract names them `times`.
std::string_view field_name(std::string_view field) {
    return field == "time_options" ? "times" : field;
}

}  // namespace

Json booking_json(const bookings::BookingView& booking, const Call& call) {
    const std::string_view zone = call.session.zone;
    Json json{{"id", dispatch::to_text(booking.id)},
              {"number", booking.number},
              {"version", booking.version},
              {"state", rules_of::to_text(booking.state)},
              {"fill", rules_of::to_text(booking.fill)},
              {"urgency", booking.urgency},
              {"requester",
               {{"id", dispatch::to_text(booking.requester)}, {"name", booking.requester_name}}},
              {"place", booking.place ? place_json(*booking.place) : Json()},
              {"alternative_languages", booking.alternative_languages},
              {"mode", booking.mode},
              {"form", booking.form},
              {"required_qualification", or_null(booking.required_qualification)},
              {"gender_wish", or_null(booking.gender_wish)},
              {"cost_centre", or_null(booking.cost_centre)},
              {"duration_min", booking.duration.count()},
              {"case_references", booking.case_references},
              {"note", or_null(booking.note)},
              {"contact", booking.contact ? contact_json(*booking.contact) : Json()},
              {"findings", booking.findings},
              {"series_id", booking.series ? Json(to_text(*booking.series)) : Json()},
              {"occurrence_day", or_null(booking.occurrence_day)},
              {"created_at", local_text(booking.created_at, zone)},
              {"updated_at", local_text(booking.updated_at, zone)}};
    add_language(json, call, booking.language);
    add_setting(json, booking.setting);
    add_actions(json, call, "booking", booking.acts);
    add_parts(json, booking, call);
    return json;
}

Answer booking_answer(Call& call, dispatch::BookingId id) {
    const auto booking = bookings::read_booking(call.use, id);
    if (!booking) return booking.error();
    return with_version(json_response(200, booking_json(*booking, call)), booking->version);
}

Json findings_json(const std::vector<rules_of::Finding>& findings) {
    Json list = Json::array();
    for (const auto& finding : findings) {
        Json line{{"code", finding.code},
                  {"severity", rules_of::to_text(finding.severity)},
                  {"field", field_name(finding.field)},
                  {"text", rules_of::german_text(finding)},
                  {"text_en", rules_of::english_text(finding)}};
        if (!finding.alternative.empty()) line["alternative"] = finding.alternative;
        list.push_back(std::move(line));
    }
    return list;
}

http::Response findings_problem(const services::UseCase& use,
                                std::string_view code,
                                const std::vector<rules_of::Finding>& findings) {
    return problem_response({dispatch::Refusal::invalid, code}, use.request_id,
                            {{"findings", findings_json(findings)}});
}

Answer refused_judgement(const services::UseCase& use, const dispatch::Error& error) {
    if (error.code != "language_ambiguous") return error;
    const auto match = use.tools.languages.lookup(error.detail);
    Json choices = Json::array();
    for (const auto* language : match.languages)
        choices.push_back({{"code", language->code}, {"name_de", language->name_de}});
    return problem_response(error, use.request_id, {{"choices", choices}});
}

}  // namespace api
