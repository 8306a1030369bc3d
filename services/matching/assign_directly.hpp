#pragma once

#include <string>

#include "db/loaders/candidates.hpp"
#include "dispatch/matching/ranking.hpp"
#include "services/matching/search_rules.hpp"
#include "services/use_case.hpp"

namespace services::matching {

struct AssignDirectly {
    dispatch::SeatId seat;
    dispatch::InterpreterId interpreter;
    std::optional<dispatch::Uuid> time_option = {};  // nothing: the first one
    std::optional<std::string> reason = {};
    Channel channel = Channel::portal;
};

/// The coordinator decides who comes. A reason overrides soft rules, travel, level, gender and
/// requirements in mode warn (without one: 422 `reason_missing` where it is needed); never a
/// constraint, never a requirement in mode block.
dispatch::Result<dispatch::AssignmentId> assign_directly(UseCase& use,
                                                         const AssignDirectly& command);

/// A look at a seat: everybody of the pool, who could and who not, and why.
struct SeatLook {
    db::BookingSearch booking;
    RulesInForce rules;
    db::CandidateFacts facts;
    dispatch::matching::Ranking ranking;
};
dispatch::Result<SeatLook> look_at_seat(UseCase& use, dispatch::SeatId seat);

}  // namespace services::matching
