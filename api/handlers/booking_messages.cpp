#include "api/handlers/booking_messages.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/booking_json.hpp"
#include "api/handlers/bookings.hpp"

namespace api {
namespace {

namespace bookings = services::booking;

constexpr std::size_t kTextMax = 500;

}  // namespace

Json booking_message_json(const Call& call, const bookings::MessageView& message) {
    const auto& zone = call.session.zone;
    return {{"id", dispatch::to_text(message.id)},
            {"side", message.side},
            {"written_by", message.written_by},
            {"text", message.text},
            {"state", message.state},
            {"created_at", local_text(message.created_at, zone)},
            {"answer", message.answer ? Json(*message.answer) : Json()},
            {"done_at", message.done_at ? Json(local_text(*message.done_at, zone)) : Json()}};
}

Answer list_booking_messages(Call& call) {
    const auto id = path_id<dispatch::BookingId>(call.request, "booking_id");
    if (!id) return id.error();
    const auto messages = bookings::list_messages(call.use, *id);
    if (!messages) return messages.error();
    Json items = Json::array();
    for (const auto& message : *messages) items.push_back(booking_message_json(call, message));
    return json_response(200, {{"items", items}});
}

Answer write_booking_message(Call& call) {
    const auto id = path_id<dispatch::BookingId>(call.request, "booking_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    bookings::WriteMessage command{.booking = *id, .text = reader.text("text", kTextMax)};
    if (reader.boolean("preview", false)) command.earnest = bookings::Earnest::preview;
    if (const auto problem = reader.problem()) return *problem;
    const auto written = bookings::write_message(call.use, command);
    if (!written) return written.error();
    const auto& message = written->message;
    return json_response(201, {{"message", message ? booking_message_json(call, *message) : Json()},
                               {"findings", findings_json(written->findings)}});
}

Answer close_booking_message(Call& call) {
    const auto id = path_id<dispatch::BookingId>(call.request, "booking_id");
    if (!id) return id.error();
    const auto message = path_id<dispatch::Uuid>(call.request, "message_id");
    if (!message) return message.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    bookings::CloseMessage command{
        .booking = *id, .message = *message, .answer = reader.optional_text("answer", kTextMax)};
    if (const auto problem = reader.problem()) return *problem;
    const auto closed = bookings::close_message(call.use, command);
    if (!closed) return closed.error();
    return json_response(200, booking_message_json(call, *closed));
}

}  // namespace api
