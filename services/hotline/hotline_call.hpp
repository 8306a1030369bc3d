#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/postgres/transaction.hpp"
#include "dispatch/booking/hotline_call.hpp"
#include "dispatch/settings/terms.hpp"
#include "services/use_case.hpp"

namespace services::hotline {

/// A call that is locked.
struct HotlineCall {
    dispatch::HotlineCallId id;
    dispatch::RequesterId requester;
    dispatch::AccountId requested_by;
    std::string setting;
    dispatch::settings::Mode mode;
    dispatch::settings::Form form;
    std::string language;
    std::optional<dispatch::settings::Gender> gender;
    dispatch::booking::HotlineState state;
    dispatch::Instant requested_at;
    dispatch::Instant waits_until;
    dispatch::Minutes planned;
    dispatch::Minutes longest;
    std::optional<dispatch::InterpreterId> interpreter;
    std::optional<dispatch::CommitmentId> commitment;
    std::optional<dispatch::Instant> connected_at;
    std::optional<dispatch::AssignmentId> assignment;
    std::vector<dispatch::Uuid> rule_ids;
};
HotlineCall call_of(const db::Row& row);

/// Locks the queue, then the call (the lock order; people come after both); 404 outside of the
/// scope.
dispatch::Result<HotlineCall> lock_call(UseCase& use, dispatch::HotlineCallId id);

/// The side for which the actor acts: an office, a person, else the coordinator.
dispatch::Actor side_of(const UseCase& use);

/// What happened to the call, with whom if there is somebody. Nothing reacts in the same
/// transaction, so nothing can refuse.
void note_call(UseCase& use,
               std::string_view type,
               const HotlineCall& call,
               std::optional<dispatch::InterpreterId> person = {});
/// The same about one phone: nobody of the office hears it.
void note_ring(UseCase& use,
               std::string_view type,
               dispatch::HotlineCallId call,
               dispatch::InterpreterId person);

bool has_outside(UseCase& use);

/// Phones that still ring for the call stop.
void withdraw_rings(UseCase& use, dispatch::HotlineCallId call);

/// Who ended a call, as hotline_call.ended_by.
std::string_view ender(dispatch::Actor side);

}  // namespace services::hotline
