#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/booking/hotline_call.hpp"
#include "services/hotline/outside.hpp"
#include "services/use_case.hpp"

namespace services::hotline {

/// A call as one side sees it. Numbers as the rule about contact says; the room while both talk;
/// the outside hotline with its PIN for the caller alone, for an hour.
struct CallView {
    dispatch::HotlineCallId id;
    dispatch::RequesterId requester;
    std::string requester_name;
    std::string language;
    std::string setting;
    std::string mode;
    std::optional<std::string> gender_wish;
    dispatch::booking::HotlineState state;
    dispatch::Instant requested_at;
    dispatch::Instant waits_until;
    std::optional<std::int64_t> place;  // in the queue of the language, 1 is next
    std::optional<dispatch::InterpreterId> interpreter;
    std::string interpreter_name;
    std::optional<std::string> interpreter_phone = {};
    std::optional<std::string> caller_phone = {};
    std::optional<std::string> room = {};
    std::optional<dispatch::Instant> connected_at;
    std::optional<dispatch::Instant> ended_at;
    std::optional<std::string> ended_by;
    std::optional<std::int64_t> minutes;
    std::optional<std::string> correction_reason;
    std::optional<dispatch::BookingId> booking;
    std::optional<dispatch::AssignmentId> assignment;
    std::optional<OutsideForCaller> outside = {};
    dispatch::booking::PossibleActs acts = {};
};

/// 404 outside of the scope: an office's own, those that a person took, for the coordinator all.
dispatch::Result<CallView> read_call(UseCase& use, dispatch::HotlineCallId id);

struct ListCalls {
    std::optional<std::string> state = {};  // open | done
    std::optional<dispatch::Instant> from = {};
    std::optional<dispatch::Instant> until = {};
    std::optional<dispatch::Instant> before_time = {};
    std::optional<dispatch::Uuid> before_id = {};
    std::size_t limit = 50;
};
/// Newest first, without numbers, rooms and PIN.
std::vector<CallView> list_calls(UseCase& use, const ListCalls& wanted);

}  // namespace services::hotline
