#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/matching/chance.hpp"
#include "services/use_case.hpp"

namespace services::timesheets {

/// What became (or, in a preview, would become) of an assignment that the person cannot do.
enum class HitResult {
    search_restarted,  // cancelled, and somebody else is looked for
    already_begun,     // stays: how it went is reported as its outcome
};
std::string_view to_text(HitResult);

struct HitAssignment {
    dispatch::AssignmentId id;
    dispatch::BookingId booking;
    std::int64_t number = 0;
    std::string language = {};
    dispatch::RequesterId requester = {};
    std::string requester_name = {};
    std::string requester_phone = {};
    std::string town = {};
    dispatch::Period planned;
    HitResult result = HitResult::search_restarted;
    bool late = false;    // by the tenant's rules for cancellations
    bool urgent = false;  // too late for the lead time: searched urgently
    int people_free = 0;  // others who could come at the same time
    dispatch::matching::Chance chance = dispatch::matching::Chance::none;
};

enum class SicknessReason { sick, prevented };
std::string_view to_text(SicknessReason);

enum class Rehearsal { no, preview };  // a preview changes nothing

struct ReportSickness {
    dispatch::InterpreterId interpreter;
    std::optional<dispatch::calendar::LocalTime> from = {};  // nothing: now
    dispatch::calendar::LocalTime to = {};
    SicknessReason reason = SicknessReason::sick;
    Channel channel = Channel::portal;
    Rehearsal rehearsal = Rehearsal::no;
};

struct Sickness {
    dispatch::Period during;
    std::vector<HitAssignment> hit = {};  // by time
    int offers_declined = 0;
};

/// The person cannot come: notes the absence, cancels every assignment in it as cancel_assignment
/// does (each office is told at once, the search starts again, urgently where the lead time has
/// passed), and declines open offers. Said twice it changes nothing more; nobody gets a mark, and
/// the reason is kept in the audit only. Refused with `not_found` outside of the scope,
/// `availability_ends_before_it_begins`, `absence_too_long` beyond 62 days, and what the zone's
/// clock refuses.
dispatch::Result<Sickness> report_sickness(UseCase& use, const ReportSickness& command);

}  // namespace services::timesheets
