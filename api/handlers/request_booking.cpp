#include "services/booking/request_booking.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/booking_json.hpp"
#include "api/handlers/bookings.hpp"

namespace api {

Answer request_booking(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto input = read_booking_input(reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto requested = services::booking::request_booking(call.use, input);
    if (!requested) return refused_judgement(call.use, requested.error());
    if (!requested->booking)
        return findings_problem(call.use, requested->refused_with, requested->findings);
    auto answer = booking_answer(call, *requested->booking);
    if (answer) answer->status = 201;
    return answer;
}

}  // namespace api
