#pragma once

#include "dispatch/core/uuid.hpp"

namespace dispatch {

/// Identifies one row of one kind. Ids of different kinds are different types:
/// an InterpreterId never compiles where an AssignmentId is wanted.
template <class Kind>
struct Id {
    Uuid value;
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

template <class Kind>
std::string to_text(const Id<Kind>& id) {
    return to_text(id.value);
}

using AccountId = Id<struct AccountKind>;
using AssignmentId = Id<struct AssignmentKind>;
using BookingId = Id<struct BookingKind>;
using CommitmentId = Id<struct CommitmentKind>;
using HotlineCallId = Id<struct HotlineCallKind>;
using HotlineRingId = Id<struct HotlineRingKind>;
using InterpreterId = Id<struct InterpreterKind>;
using MembershipId = Id<struct MembershipKind>;
using OfferId = Id<struct OfferKind>;
using OfferRoundId = Id<struct OfferRoundKind>;
using PlaceId = Id<struct PlaceKind>;
using RequesterId = Id<struct RequesterKind>;
using SeatId = Id<struct SeatKind>;
using SeriesId = Id<struct SeriesKind>;
using SettingId = Id<struct SettingKind>;
using TenantId = Id<struct TenantKind>;
using TimesheetId = Id<struct TimesheetKind>;

}  // namespace dispatch

template <class Kind>
struct std::hash<dispatch::Id<Kind>> {
    std::size_t operator()(const dispatch::Id<Kind>& id) const noexcept {
        return std::hash<dispatch::Uuid>{}(id.value);
    }
};
