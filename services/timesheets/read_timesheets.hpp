#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/booking/possible_acts.hpp"
#include "services/use_case.hpp"

namespace services::timesheets {

/// A timesheet as people see it. Before it is handed in it is a draft with the planned time.
struct TimesheetView {
    std::optional<dispatch::TimesheetId> id;
    dispatch::AssignmentId assignment;
    dispatch::booking::TimesheetState state;
    dispatch::Period actual;
    std::string zone;  // in which the time was entered
    std::int64_t waiting_min = 0;
    std::int64_t travel_min = 0;
    std::int64_t travel_m = 0;
    std::int64_t ticket_cents = 0;
    std::optional<std::string> note;
    std::vector<std::string> remarks = {};
    std::optional<std::string> confirmed_how;
    std::optional<std::string> signer_name = {};  // this and the next only where one is read
    std::optional<std::string> drawing = {};
    std::optional<std::string> objection;
    std::int64_t version = 0;
    dispatch::Instant updated_at;
    std::string language = {};
    std::string setting = {};
    dispatch::RequesterId requester = {};
    std::string requester_name = {};
    bool is_paid = true;  // false: help in the own house
    dispatch::booking::PossibleActs acts = {};
    std::vector<dispatch::booking::ConfirmedHow> confirm_ways = {};  // open to this actor, now
};

/// 404 `not_found` outside of the scope. One audit entry.
dispatch::Result<TimesheetView> read_timesheet(UseCase& use, dispatch::AssignmentId assignment);

struct ListTimesheets {
    std::optional<std::string> state = {};
    std::optional<dispatch::InterpreterId> interpreter = {};  // within the scope
    std::optional<dispatch::PlaceId> place = {};              // a membership with a place
    std::optional<dispatch::Instant> from = {};               // begun from here on,
    std::optional<dispatch::Instant> until = {};              // and before this
    std::optional<dispatch::Instant> after_time = {};
    std::optional<dispatch::Uuid> after_id = {};
    std::size_t limit = 50;
};
/// Handed in timesheets, of a period by their begin, else by their last change. One audit entry
/// lists what was shown.
std::vector<TimesheetView> list_timesheets(UseCase& use, const ListTimesheets& wanted);

/// "überschneidet sich mit anderen Einsatzzeiten": a remark as people read it.
std::string_view german_remark(std::string_view code);

}  // namespace services::timesheets
