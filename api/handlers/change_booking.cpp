#include <nlohmann/json.hpp>

#include "api/handlers/booking_json.hpp"
#include "api/handlers/bookings.hpp"
#include "services/booking/approve_booking.hpp"
#include "services/booking/cancel_booking.hpp"
#include "services/booking/search_again.hpp"

namespace api {
namespace {

namespace bookings = services::booking;

/// The booking as it is now, or what speaks against the change.
Answer changed(Call& call,
               dispatch::BookingId id,
               const dispatch::Result<bookings::Changed>& change) {
    if (!change) return change.error();
    if (!change->refusing.empty())
        return findings_problem(call.use, "request_refused", change->refusing);
    return booking_answer(call, id);
}

}  // namespace

Answer approve_booking(Call& call) {
    const auto id = path_id<dispatch::BookingId>(call.request, "booking_id");
    if (!id) return id.error();
    const auto approved = bookings::approve_booking(call.use, *id);
    if (!approved) return approved.error();
    return booking_answer(call, *id);
}

Answer cancel_booking(Call& call) {
    const auto id = path_id<dispatch::BookingId>(call.request, "booking_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    bookings::CancelBooking command{.booking = *id};
    if (reader.boolean("preview", false)) command.earnest = bookings::Earnest::preview;
    command.channel = read_channel(reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto consequence = bookings::cancel_booking(call.use, command);
    if (!consequence) return consequence.error();
    return json_response(200, {{"late", consequence->late},
                               {"text", consequence->text_de},
                               {"text_en", consequence->text_en},
                               {"cancelled", consequence->cancelled},
                               {"booking_state", dispatch::booking::to_text(consequence->state)}});
}

Answer move_booking(Call& call) {
    const auto id = path_id<dispatch::BookingId>(call.request, "booking_id");
    if (!id) return id.error();
    const auto version = expected_version(call.request);
    if (!version) return version.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    bookings::MoveBooking command{.booking = *id, .expected_version = *version, .times = {}};
    command.times = read_times(reader, "times");
    if (!reader.has("times")) reader.note_problem("field_missing", "times");
    if (const auto duration = reader.optional_integer("duration_min", 5, 1440))
        command.duration = dispatch::Minutes{*duration};
    command.channel = read_channel(reader);
    if (const auto problem = reader.problem()) return *problem;
    return changed(call, *id, bookings::move_booking(call.use, command));
}

Answer search_again(Call& call) {
    const auto id = path_id<dispatch::BookingId>(call.request, "booking_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    bookings::SearchAgain command{.booking = *id};
    if (const auto mode = reader.optional_one_of("mode", {"on_site", "telephone", "video"}))
        command.mode = dispatch::settings::parse_mode(*mode);
    command.times = read_times(reader, "times");
    if (const auto problem = reader.problem()) return *problem;
    return changed(call, *id, bookings::search_again(call.use, command));
}

}  // namespace api
