#pragma once

#include "services/hotline/hotline_call.hpp"

namespace services::hotline {

/// A talk that is over becomes what settlement knows: a booking that was done, entered afterwards,
/// with one seat, one assignment and the submitted timesheet with the minutes by the server's
/// times, which live on like any other (the person corrects, the office confirms or objects). What
/// was kept free and not needed is given back. REQUIRES: the call was connected.
dispatch::Result<dispatch::Done> settle_call(UseCase& use,
                                             const HotlineCall& call,
                                             dispatch::Instant ended_at);

/// The minutes of a settled call with the reason of the correction. Refused with
/// `hotline_call_not_ended` and
/// `timesheet_<state>` once the office confirmed the hours.
struct CorrectMinutes {
    dispatch::HotlineCallId call;
    int minutes = 1;
    std::string reason;
};
dispatch::Result<dispatch::Done> correct_minutes(UseCase& use, const CorrectMinutes& command);

}  // namespace services::hotline
