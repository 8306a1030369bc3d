#include <nlohmann/json.hpp>

#include "api/handlers/actions.hpp"
#include "api/handlers/desk.hpp"
#include "api/handlers/desk_query.hpp"
#include "api/handlers/offer_json.hpp"
#include "dispatch/booking/possible_acts.hpp"
#include "services/scheduling/schedule.hpp"

namespace api {
namespace {

namespace booking = dispatch::booking;
namespace calendar = dispatch::calendar;
namespace scheduling = services::scheduling;

Json span_json(const Call& call, const dispatch::Period& period) {
    return {{"begin", local_text(period.begin, call.session.zone)},
            {"end", local_text(period.end, call.session.zone)}};
}

Json spans_json(const Call& call, const std::vector<dispatch::Period>& periods) {
    Json list = Json::array();
    for (const auto& period : periods) list.push_back(span_json(call, period));
    return list;
}

Json assignment_json(const Call& call, const scheduling::PlannedAssignment& item) {
    auto json = span_json(call, item.during);
    json.update({{"id", to_text(item.id)},
                 {"booking_id", to_text(item.booking.id)},
                 {"number", item.booking.number},
                 {"state", booking::to_text(item.state)},
                 {"requester_name", item.booking.requester_name},
                 {"mode", item.mode},
                 {"town", item.town}});
    const booking::AssignmentNow now{.state = item.state,
                                     .timesheet = item.timesheet,
                                     .planned = item.during,
                                     .now = call.use.now};
    add_actions(json, call, "assignment",
                booking::acts_on_assignment(dispatch::Actor::coordinator, now));
    add_language(json, call, item.booking.language);
    add_setting(json, item.setting);
    return json;
}

Json offer_json(const Call& call, const scheduling::OpenOffer& item) {
    auto json = span_json(call, item.during);
    json.update(
        {{"id", to_text(item.id)},
         {"booking_id", to_text(item.booking)},
         {"seat_id", to_text(item.seat)},
         {"number", item.number},
         {"state", booking::to_text(item.state)},
         {"channel", item.channel},
         {"expires_at",
          item.expires_at ? Json(local_text(*item.expires_at, call.session.zone)) : Json()}});
    add_language(json, call, item.language);
    return json;
}

Json person_json(const Call& call, const scheduling::ScheduleRow& row) {
    Json languages = Json::array();
    for (const auto& code : row.languages) {
        Json names;
        add_language(names, call, code);
        languages.push_back({{"code", code},
                             {"name", names["language_name"]},
                             {"name_en", names["language_name_en"]}});
    }
    return {{"id", to_text(row.person.id)}, {"name", row.person.name}, {"kind", row.kind},
            {"state", row.state},           {"town", row.town},        {"languages", languages},
            {"reached_by", row.reached_by}};
}

Json row_json(const Call& call, const scheduling::ScheduleRow& row) {
    Json assignments = Json::array();
    for (const auto& item : row.assignments) assignments.push_back(assignment_json(call, item));
    Json offers = Json::array();
    for (const auto& item : row.offers) offers.push_back(offer_json(call, item));
    return {{"interpreter", person_json(call, row)},
            {"assignments", assignments},
            {"offers", offers},
            {"on_request", row.on_request},
            {"available", spans_json(call, row.available)},
            {"absent", spans_json(call, row.absent)},
            {"busy_elsewhere", spans_json(call, row.busy_elsewhere)},
            {"booked_week_min", row.booked_week_min},
            {"wanted_week_min", row.wanted_week_min}};
}

}  // namespace

Answer read_schedule(Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    const auto days = query_days(call.request, "from", "to");
    if (!days) return days.error();
    scheduling::ReadSchedule wanted{.days = *days,
                                    .language = query_text(call.request, "language"),
                                    .q = query_text(call.request, "q"),
                                    .limit = page->limit};
    if (page->after_id) wanted.after = dispatch::InterpreterId{*page->after_id};
    const auto schedule = scheduling::read_schedule(call.use, wanted);
    if (!schedule) return schedule.error();
    Json items = Json::array();
    for (const auto& row : schedule->rows) items.push_back(row_json(call, row));
    Json next;
    if (schedule->has_more)
        next = make_cursor(schedule->window.begin, schedule->rows.back().person.id.value);
    return json_response(200, {{"from", calendar::to_text(days->begin)},
                               {"to", calendar::to_text(days->end - std::chrono::days{1})},
                               {"window", span_json(call, schedule->window)},
                               {"items", items},
                               {"next_cursor", next}});
}

}  // namespace api
