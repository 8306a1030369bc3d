#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/core/time.hpp"
#include "dispatch/core/transition.hpp"

namespace dispatch::booking {

/// Life of a call-off (Abruf): somebody is asked of an agency under its framework contract.
enum class CallOffState : std::uint8_t {
    asked,
    accepted,       // somebody will come
    declined,       // the agency has nobody
    withdrawn,      // no longer needed, before it began
    delivered,      // somebody was there
    not_delivered,  // nobody came, though the agency had accepted
};
std::string_view to_text(CallOffState);
std::optional<CallOffState> parse_call_off_state(std::string_view);

enum class CallOffAct : std::uint8_t { accept, decline, withdraw, deliver, miss };
std::string_view to_text(CallOffAct);
std::optional<CallOffAct> parse_call_off_act(std::string_view);

/// The table is the specification.
std::span<const Transition<CallOffState, CallOffAct>> call_off_life();

/// The state after the act; refused with `call_off_<state>` or `call_off_act_forbidden`.
Result<CallOffState> after(CallOffState, CallOffAct, Actor);

struct CallOffNow {
    CallOffState state = CallOffState::asked;
    Period during;
    Instant now;
};
/// As above, and in time: `call_off_begun` (withdraw, from its begin), `call_off_not_begun` (miss,
/// until then) and `call_off_not_over` (deliver, until its end). An answer is taken late, too:
/// whether it still helps the coordinator knows.
Result<CallOffState> after(const CallOffNow&, CallOffAct);

/// The acts that are not refused now.
std::vector<CallOffAct> possible_acts(const CallOffNow&);

/// What a framework contract (Rahmenvertrag) says.
struct AgencyContract {
    std::vector<std::string> languages;
    calendar::LocalDay first_day;
    calendar::LocalDay last_day;  // included
    int hour_cents = 0;
    Minutes call_off{60};   // at least so much is charged
    Minutes response{240};  // until it has answered
};

/// Refused with `agency_ends_before_it_begins`.
Result<Done> check(const AgencyContract&);

/// Refused with `agency_contract_not_in_force` and `agency_language_not_agreed`.
Result<Done> covers(const AgencyContract&, std::string_view language, calendar::LocalDay day);

/// Until when the agency answers: its time to respond, and at the latest when it begins.
Instant answer_due(const AgencyContract&, Instant asked_at, Instant begin);

/// Minutes that the agency may charge: as long as it lasts, at least the contract's minimum.
Minutes charged(const AgencyContract&, Minutes duration);

}  // namespace dispatch::booking
