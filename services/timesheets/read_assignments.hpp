#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/booking/possible_acts.hpp"
#include "dispatch/settings/contact_release.hpp"
#include "services/use_case.hpp"

namespace services::timesheets {

/// Where an assignment on site takes place.
struct PlaceView {
    dispatch::PlaceId id;
    std::string name;
    std::string street;
    std::string postcode;
    std::string town;
};

/// An assignment as people see it; accepted, so its person sees the address.
struct AssignmentView {
    dispatch::AssignmentId id;
    dispatch::BookingId booking;
    std::int64_t number;  // of the booking
    dispatch::SeatId seat;
    dispatch::InterpreterId interpreter;
    std::string interpreter_name;
    dispatch::booking::AssignmentState state;
    std::optional<std::string> outcome;
    dispatch::Period planned;
    std::string language;
    std::string setting;
    std::string mode;
    dispatch::RequesterId requester;
    std::string requester_name;
    std::optional<PlaceView> place;
    std::string contact;  // JSON of the request, or empty; single views only
    bool hides_contact_phone = false;
    std::optional<std::string> interpreter_phone = {};  // single views only, while it is released
    dispatch::settings::ContactRelease release = {};
    std::optional<std::string> pin;  // for office and coordinator only; single views only
    std::optional<std::string> cancelled_by;
    std::optional<bool> cancelled_late;
    std::int64_t version;
    std::optional<std::string> timesheet_state;
    dispatch::booking::PossibleActs acts;    // of this actor, now
    std::vector<std::string_view> outcomes;  // that this actor may report now
};

/// 404 `not_found` outside of the scope. One audit entry.
dispatch::Result<AssignmentView> read_assignment(UseCase& use, dispatch::AssignmentId id);

struct ListAssignments {
    std::optional<dispatch::Instant> from = {};
    std::optional<dispatch::Instant> until = {};
    std::optional<dispatch::InterpreterId> interpreter = {};  // within the scope
    std::optional<std::string> state = {};
    bool without_timesheet = false;               // over, and no hours handed in
    std::optional<dispatch::PlaceId> place = {};  // a membership with a place
    std::optional<dispatch::Instant> updated_since = {};
    std::optional<dispatch::Instant> after_begin = {};
    std::optional<dispatch::Uuid> after_id = {};
    std::size_t limit = 50;
};
/// By begin; in the actor's scope. One audit entry lists what was shown.
std::vector<AssignmentView> list_assignments(UseCase& use, const ListAssignments& wanted);

}  // namespace services::timesheets
