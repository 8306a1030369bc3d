#pragma once

#include "dispatch/calendar/zone.hpp"
#include "services/use_case.hpp"

namespace services::matching {

struct ProposeTime {
    dispatch::OfferId offer;
    dispatch::calendar::LocalTime local_begin;
    dispatch::calendar::WhenTwice when_twice = dispatch::calendar::WhenTwice::ask;
    Channel channel = Channel::portal;
};

struct Proposal {
    dispatch::Uuid id;
    dispatch::OfferId offer;
    dispatch::Period during;
    std::string local_begin;
    std::string state;
};

/// The person could, but at another time; the offer stays open. Refused with `offer_<state>`,
/// `offer_expired`, `time_in_past`, `proposal_exists` or what the calendar says.
dispatch::Result<Proposal> propose_time(UseCase& use, const ProposeTime& command);

struct TakeProposal {
    dispatch::Uuid proposal;
    Channel channel = Channel::portal;
    std::optional<std::string> reason = {};  // the coordinator's, as with a direct assignment
};
/// The office takes the proposed time: it becomes the time of the booking, and the person is
/// assigned if still free. When the offer no longer stands, a person who is missing something
/// needs the coordinator's reason (`reason_missing`). Refused with `proposal_<state>`,
/// `proposal_seat_not_open`, `proposal_other_seats_filled`, `reason_not_yours` (an office gives
/// one) or what take_seat says.
dispatch::Result<dispatch::BookingId> take_proposal(UseCase& use, const TakeProposal& command);

struct RefuseProposal {
    dispatch::Uuid proposal;
    Channel channel = Channel::portal;
};
/// Not possible; the search goes on as it is.
dispatch::Result<dispatch::BookingId> refuse_proposal(UseCase& use, const RefuseProposal& command);

}  // namespace services::matching
