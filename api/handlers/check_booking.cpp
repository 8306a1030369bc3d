#include <nlohmann/json.hpp>

#include "api/handlers/booking_json.hpp"
#include "api/handlers/bookings.hpp"

namespace api {
namespace {

Json times_json(const std::vector<services::booking::TimeOutlook>& times, std::string_view zone) {
    Json list = Json::array();
    for (const auto& time : times)
        list.push_back({{"local", time.local},
                        {"begin", local_text(time.begin, zone)},
                        {"qualified", time.qualified},
                        {"free", time.free},
                        {"chance", dispatch::matching::to_text(time.chance)}});
    return list;
}

Json slot_times_json(const std::vector<services::booking::SlotTime>& times, std::string_view zone) {
    Json list = Json::array();
    for (const auto& time : times)
        list.push_back({{"slot_day_id", dispatch::to_text(time.day)},
                        {"name", time.name},
                        {"place_name", time.place},
                        {"begin_at", local_text(time.begin, zone)},
                        {"minutes", time.minutes.count()}});
    return list;
}

}  // namespace

Json outlook_json(const services::booking::Outlook& outlook, std::string_view zone) {
    return {{"findings", findings_json(outlook.findings)},
            {"urgency", dispatch::settings::to_text(outlook.urgency)},
            {"times", times_json(outlook.times, zone)},
            {"better_times", times_json(outlook.better_times, zone)},
            {"near_times", times_json(outlook.near_times, zone)},
            {"slot_times", slot_times_json(outlook.slot_times, zone)},
            {"answer_expected_min",
             outlook.answer_expected_min ? Json(*outlook.answer_expected_min) : Json()}};
}

Answer check_booking(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto input = read_booking_input(reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto outlook = services::booking::check_booking(call.use, input);
    if (!outlook) return refused_judgement(call.use, outlook.error());
    return json_response(200, outlook_json(*outlook, call.session.zone));
}

}  // namespace api
