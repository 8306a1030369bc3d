#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "dispatch/core/result.hpp"

namespace dispatch {

/// The side for which something is done. A coordinator who acts on behalf of someone ("Im Auftrag")
/// passes the side he acts for; the audit names both.
enum class Actor : std::uint8_t { requester = 1, coordinator = 2, interpreter = 4, system = 8 };

/// A set of actors.
struct Actors {
    std::uint8_t bits = 0;
    constexpr bool contains(Actor actor) const {
        return (bits & static_cast<std::uint8_t>(actor)) != 0;
    }
};
constexpr Actors operator|(Actors set, Actor actor) {
    return {static_cast<std::uint8_t>(set.bits | static_cast<std::uint8_t>(actor))};
}
constexpr Actors operator|(Actor a, Actor b) {
    return Actors{} | a | b;
}
constexpr Actors only(Actor actor) {
    return Actors{} | actor;
}

/// One line of a life cycle: who may do what in which state, and where it leads.
template <class State, class Act>
struct Transition {
    State from;
    Act act;
    State to;
    Actors by;
};

/// What a life cycle answers to acts that it does not allow.
struct Refusals {
    std::string_view state_code;      // noun_state, e.g. "offer_expired": the act comes too late
    std::string_view forbidden_code;  // e.g. "offer_act_forbidden": not for this side
};

/// The state after the act, or why not: 409 when the state does not allow it for anyone, 403 when
/// it allows it for others.
template <class State, class Act>
Result<State> follow(std::span<const Transition<State, Act>> table,
                     State from,
                     Act act,
                     Actor actor,
                     Refusals refusals) {
    for (const auto& line : table) {
        if (line.from != from || line.act != act) continue;
        if (!line.by.contains(actor)) return Error{Refusal::forbidden, refusals.forbidden_code};
        return line.to;
    }
    return Error{Refusal::conflict, refusals.state_code};
}

}  // namespace dispatch
