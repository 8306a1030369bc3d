#include <charconv>
#include <nlohmann/json.hpp>

#include "api/handlers/actions.hpp"
#include "api/handlers/desk.hpp"
#include "api/handlers/offer_json.hpp"
#include "api/handlers/pool_json.hpp"
#include "services/scheduling/today.hpp"

namespace api {
namespace {

namespace booking = dispatch::booking;
namespace scheduling = services::scheduling;
using dispatch::Actor;

Json time_or_null(const Call& call, const std::optional<dispatch::Instant>& at) {
    return at ? Json(local_text(*at, call.session.zone)) : Json();
}

/// What every item says about its booking.
Json about(const Call& call, const scheduling::BookingLabel& label) {
    Json json{{"booking_id", to_text(label.id)},
              {"number", label.number},
              {"requester_name", label.requester_name}};
    add_language(json, call, label.language);
    return json;
}

Json person_json(const scheduling::PersonLabel& person) {
    return {{"id", to_text(person.id)}, {"name", person.name}};
}

Json reasons_json(const booking::GapVerdict& verdict) {
    Json reasons = Json::array();
    for (const auto* reason : verdict.reasons)
        reasons.push_back(
            {{"code", reason->code}, {"text", reason->text}, {"text_en", reason->text_en}});
    return reasons;
}

Json gap_json(const Call& call, const scheduling::OpenSeat& seat) {
    auto json = about(call, seat.booking);
    add_setting(json, seat.setting);
    json.update({{"seat_id", to_text(seat.seat)},
                 {"seat_state", booking::to_text(seat.state)},
                 {"urgency", seat.urgency},
                 {"mode", seat.mode},
                 {"town", seat.town},
                 {"begin", local_text(seat.during.begin, call.session.zone)},
                 {"end", local_text(seat.during.end, call.session.zone)},
                 {"offers_open", seat.offers_open},
                 {"people_interested", seat.people_interested},
                 {"risk", booking::to_text(seat.verdict.risk)},
                 {"reasons", reasons_json(seat.verdict)}});
    add_actions(json, call, "booking", booking::acts_on_gap({.seat = seat.state}));
    return json;
}

Json call_json(const Call& call, const scheduling::NextCall& next) {
    auto json = about(call, next.booking);
    json.update({{"offer_id", to_text(next.offer)},
                 {"interpreter", person_json(next.person)},
                 {"begin", local_text(next.begin, call.session.zone)},
                 {"called_at", time_or_null(call, next.called_at)},
                 {"call_result", next.call_result ? Json(*next.call_result) : Json()}});
    add_actions(json, call, "offer", booking::acts_on_offer(next.offer_now));
    return json;
}

Json approval_json(const Call& call, const scheduling::WaitingRequest& waiting) {
    auto json = about(call, waiting.booking);
    add_setting(json, waiting.setting);
    json.update({{"urgency", waiting.urgency},
                 {"mode", waiting.mode},
                 {"town", waiting.town},
                 {"office_is_new", waiting.office_is_new},
                 {"begin", time_or_null(call, waiting.begin)},
                 {"created_at", local_text(waiting.created_at, call.session.zone)}});
    add_actions(json, call, "booking", booking::acts_on_request(waiting.state));
    return json;
}

Json office_json(const Call& call, const scheduling::NewOffice& office) {
    return {{"requester_id", to_text(office.id)},
            {"name", office.name},
            {"kind", office.kind},
            {"town", office.town},
            {"version", office.version},
            {"created_at", local_text(office.created_at, call.session.zone)}};
}

Json round_json(const Call& call, const scheduling::EndingRound& round) {
    auto json = about(call, round.booking);
    json.update({{"seat_id", to_text(round.seat)},
                 {"round_state", round.state},
                 {"strategy", round.strategy},
                 {"ends_at", time_or_null(call, round.ends_at)},
                 {"offers_open", round.offers_open},
                 {"people_interested", round.people_interested}});
    add_actions(json, call, "round", booking::acts_on_round(round.now));
    return json;
}

Json unreported_json(const Call& call, const scheduling::Unreported& item) {
    auto json = about(call, item.booking);
    json.update({{"assignment_id", to_text(item.assignment)},
                 {"interpreter", person_json(item.person)},
                 {"assignment_state", booking::to_text(item.state)},
                 {"begin", local_text(item.planned.begin, call.session.zone)},
                 {"end", local_text(item.planned.end, call.session.zone)}});
    add_actions(json, call, "assignment",
                booking::acts_on_assignment(
                    Actor::coordinator,
                    {.state = item.state, .planned = item.planned, .now = call.use.now}));
    return json;
}

Json objected_json(const Call& call, const scheduling::Objected& item) {
    auto json = about(call, item.booking);
    json.update({{"assignment_id", to_text(item.assignment)},
                 {"interpreter", person_json(item.person)},
                 {"begin", local_text(item.actual.begin, call.session.zone)},
                 {"end", local_text(item.actual.end, call.session.zone)},
                 {"objected_at", local_text(item.since, call.session.zone)}});
    add_actions(json, call, "timesheet",
                booking::acts_on_timesheet({.state = booking::AssignmentState::performed,
                                            .timesheet = item.state,
                                            .planned = item.actual,
                                            .now = call.use.now}));
    return json;
}

Json deadline_json(const Call& call, const scheduling::Deadline& item) {
    const bool is_clearance = item.kind == "clearance";
    Json json{{"interpreter", person_json(item.person)},
              {"kind", item.kind},
              {"code", nullptr},
              {"ends_on", dispatch::calendar::to_text(item.ends_on)}};
    if (is_clearance) add_clearance(json, item.code);
    add_actions(json, call, "interpreter",
                {{is_clearance ? "set_clearances" : "change", dispatch::Done{}}});
    return json;
}

Json message_json(const Call& call, const scheduling::OpenMessage& message) {
    auto json = about(call, message.booking);
    json.update({{"message_id", to_text(message.id)},
                 {"side", message.side},
                 {"written_by", message.written_by},
                 {"text", message.text},
                 {"created_at", local_text(message.created_at, call.session.zone)},
                 {"allowed_actions", Json::array({"close_message"})}});
    return json;
}

Json series_json(const Call& call, const scheduling::PressingSeries& series) {
    auto json = about(call, series.booking);
    json.update({{"series_id", to_text(series.series)},
                 {"person", series.person ? person_json(*series.person) : Json()},
                 {"next_begin", local_text(series.next_begin, call.session.zone)},
                 {"by_first", series.by_first},
                 {"by_others", series.by_others},
                 {"searching", series.searching},
                 {"unfilled", series.unfilled}});
    return json;
}

Json translation_line(const Call& call, const scheduling::TranslationToLookAt& order) {
    return {{"translation_id", to_text(order.id)},
            {"number", order.number},
            {"state", order.state},
            {"source_language_name", language_name(call, order.source_language)},
            {"target_language_name", language_name(call, order.target_language)},
            {"requester_name", order.requester_name},
            {"deadline", local_text(order.deadline, call.session.zone)},
            {"counted", order.is_counted},
            {"overdue", order.is_overdue}};
}

Json holidays_json(const std::vector<scheduling::ComingHoliday>& holidays) {
    Json items = Json::array();
    for (const auto& one : holidays) {
        const auto last = one.holiday.days.end - std::chrono::days{1};
        items.push_back({{"name", one.holiday.name},
                         {"first_day", dispatch::calendar::to_text(one.holiday.days.begin)},
                         {"last_day", dispatch::calendar::to_text(last)},
                         {"asked", one.asked},
                         {"here", one.here},
                         {"some_days", one.some_days},
                         {"away", one.away},
                         {"without_answer", one.without_answer}});
    }
    return items;
}

template <class Item>
Json list_json(const Call& call,
               const scheduling::First<Item>& list,
               Json (*item_json)(const Call&, const Item&)) {
    Json items = Json::array();
    for (const auto& item : list.items) items.push_back(item_json(call, item));
    return {{"count", list.total}, {"items", items}};
}

dispatch::Result<std::chrono::days> days_ahead(const http::Request& request) {
    const auto text = request.query_value("days").value_or("30");
    int days = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (error != std::errc{} || end != text.data() + text.size() || days < 1 || days > 180)
        return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "days"};
    return std::chrono::days{days};
}

}  // namespace

Answer read_today(Call& call) {
    const auto ahead = days_ahead(call.request);
    if (!ahead) return ahead.error();
    const auto today = scheduling::read_today(call.use, {.ahead = *ahead});
    Json calls{{"count", today.calls.total}, {"next", nullptr}};
    if (!today.calls.items.empty()) calls["next"] = call_json(call, today.calls.items.front());
    return json_response(200,
                         {{"day", dispatch::calendar::to_text(today.day)},
                          {"messages", list_json(call, today.messages, message_json)},
                          {"gaps", list_json(call, today.gaps, gap_json)},
                          {"calls", calls},
                          {"approvals", list_json(call, today.approvals, approval_json)},
                          {"new_offices", list_json(call, today.new_offices, office_json)},
                          {"rounds_ending", list_json(call, today.ending, round_json)},
                          {"without_timesheet", list_json(call, today.unreported, unreported_json)},
                          {"timesheets_objected", list_json(call, today.objected, objected_json)},
                          {"deadlines", list_json(call, today.deadlines, deadline_json)},
                          {"series", list_json(call, today.series, series_json)},
                          {"school_holidays", holidays_json(today.holidays)},
                          {"translations", list_json(call, today.translations, translation_line)}});
}

}  // namespace api
