#include "services/booking/read_timeline.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/booking_messages.hpp"
#include "api/handlers/bookings.hpp"
#include "api/json.hpp"

namespace api {

Answer read_timeline(Call& call) {
    const auto id = path_id<dispatch::BookingId>(call.request, "booking_id");
    if (!id) return id.error();
    const auto entries = services::booking::read_timeline(call.use, *id);
    if (!entries) return entries.error();
    Json items = Json::array();
    for (const auto& entry : *entries) {
        items.push_back({{"at", local_text(entry.at, call.session.zone)},
                         {"type", entry.type},
                         {"seq", entry.seq},
                         {"text", entry.text_de},
                         {"text_en", entry.text_en},
                         {"data", Json::parse(entry.data)}});
        if (entry.message) items.back()["message"] = booking_message_json(call, *entry.message);
    }
    return json_response(200, {{"items", items}});
}

}  // namespace api
