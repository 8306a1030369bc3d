#pragma once

#include <nlohmann/json_fwd.hpp>

#include "api/handlers/booking_answer.hpp"
#include "api/json.hpp"
#include "dispatch/booking/booking_rules.hpp"
#include "services/booking/booking_view.hpp"
#include "services/booking/check_booking.hpp"

// What the handlers of the tag "bookings" share: JSON as openapi.yaml names it.
namespace api {

/// The schema Booking.
Json booking_json(const services::booking::BookingView& booking, const Call& call);

/// A list of the schema Finding; fields are named as in BookingInput.
Json findings_json(const std::vector<dispatch::booking::Finding>& findings);

/// The schema Outlook.
Json outlook_json(const services::booking::Outlook& outlook, std::string_view zone);

/// 422 with the findings that it is about.
http::Response findings_problem(const services::UseCase& use,
                                std::string_view code,
                                const std::vector<dispatch::booking::Finding>& findings);

/// The refusal of a judgement; an ambiguous language is answered with its choices.
Answer refused_judgement(const services::UseCase& use, const dispatch::Error& error);

/// {"local": "2026-03-10T10:00", "ambiguous": "earlier"}; a list of them under `field`.
std::vector<services::booking::WallTime> read_times(JsonReader& reader, std::string_view field);

/// "2026-03-10T10:00" under `field`; required.
dispatch::calendar::LocalTime read_local(JsonReader& reader, std::string_view field);

/// How the act reached the office, if it was entered for somebody.
std::optional<services::Channel> read_channel(JsonReader& reader);

/// The schema BookingInput; its problems are the reader's.
services::booking::BookingInput read_booking_input(JsonReader& reader);

}  // namespace api
