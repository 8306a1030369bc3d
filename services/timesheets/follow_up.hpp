#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/use_case.hpp"

namespace services::timesheets {

/// What a new request takes over when another language was needed; its language and its times are
/// for the caseworker to say.
struct NewRequest {
    dispatch::RequesterId requester;
    std::optional<dispatch::PlaceId> place;
    std::string setting;
    std::string mode;
    std::int64_t duration_min;
    std::optional<std::string> required_qualification;
    std::optional<std::string> gender_wish;
    std::optional<std::string> cost_centre;
    std::string note;
    std::string contact;  // JSON of the request, or empty
    std::vector<std::string> case_references;
};

/// Nothing for the interpreter, who orders nothing. REQUIRES: the booking is in the actor's scope.
/// Notes the view in the audit.
std::optional<NewRequest> prefill_new_request(UseCase& use, dispatch::BookingId booking);

}  // namespace services::timesheets
