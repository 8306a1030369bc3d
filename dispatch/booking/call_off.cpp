#include "dispatch/booking/call_off.hpp"

#include <algorithm>
#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::booking {
namespace {

using enum CallOffState;
using enum CallOffAct;

constexpr auto kOffice = only(Actor::coordinator);

constexpr std::array<Transition<CallOffState, CallOffAct>, 6> kLife{{
    {asked, accept, accepted, kOffice},
    {asked, decline, declined, kOffice},
    {asked, withdraw, withdrawn, kOffice},
    {accepted, withdraw, withdrawn, kOffice},
    {accepted, deliver, delivered, kOffice},
    {accepted, miss, not_delivered, kOffice},
}};

constexpr std::array<Name<CallOffState>, 6> kStates{{
    {asked, "asked"},
    {accepted, "accepted"},
    {declined, "declined"},
    {withdrawn, "withdrawn"},
    {delivered, "delivered"},
    {not_delivered, "not_delivered"},
}};

constexpr std::array<Name<CallOffAct>, 5> kActs{{
    {accept, "accept"},
    {decline, "decline"},
    {withdraw, "withdraw"},
    {deliver, "deliver"},
    {miss, "miss"},
}};

constexpr std::string_view refusal(CallOffState state) {
    switch (state) {
        case asked: return "call_off_asked";
        case accepted: return "call_off_accepted";
        case declined: return "call_off_declined";
        case withdrawn: return "call_off_withdrawn";
        case delivered: return "call_off_delivered";
        case not_delivered: return "call_off_not_delivered";
    }
    return {};
}

}  // namespace

std::string_view to_text(CallOffState state) {
    return text_in<CallOffState>(kStates, state);
}
std::optional<CallOffState> parse_call_off_state(std::string_view text) {
    return value_in<CallOffState>(kStates, text);
}
std::string_view to_text(CallOffAct act) {
    return text_in<CallOffAct>(kActs, act);
}
std::optional<CallOffAct> parse_call_off_act(std::string_view text) {
    return value_in<CallOffAct>(kActs, text);
}

std::span<const Transition<CallOffState, CallOffAct>> call_off_life() {
    return kLife;
}

Result<CallOffState> after(CallOffState state, CallOffAct act, Actor actor) {
    return follow(call_off_life(), state, act, actor, {refusal(state), "call_off_act_forbidden"});
}

Result<CallOffState> after(const CallOffNow& it, CallOffAct act) {
    auto next = after(it.state, act, Actor::coordinator);
    if (!next) return next;
    const bool has_begun = it.now >= it.during.begin;
    if (act == withdraw && has_begun) return Error{Refusal::conflict, "call_off_begun"};
    if (act == miss && !has_begun) return Error{Refusal::conflict, "call_off_not_begun"};
    if (act == deliver && it.now < it.during.end)
        return Error{Refusal::conflict, "call_off_not_over"};
    return next;
}

std::vector<CallOffAct> possible_acts(const CallOffNow& it) {
    std::vector<CallOffAct> acts;
    for (const auto act : {accept, decline, withdraw, deliver, miss})
        if (after(it, act)) acts.push_back(act);
    return acts;
}

Result<Done> check(const AgencyContract& contract) {
    if (contract.last_day < contract.first_day)
        return Error{Refusal::invalid, "agency_ends_before_it_begins", "last_day"};
    return Done{};
}

Result<Done> covers(const AgencyContract& contract,
                    std::string_view language,
                    calendar::LocalDay day) {
    if (day < contract.first_day || day > contract.last_day)
        return Error{Refusal::conflict, "agency_contract_not_in_force"};
    if (std::ranges::count(contract.languages, language) == 0)
        return Error{Refusal::conflict, "agency_language_not_agreed"};
    return Done{};
}

Instant answer_due(const AgencyContract& contract, Instant asked_at, Instant begin) {
    return std::min<Instant>(asked_at + contract.response, begin);
}

Minutes charged(const AgencyContract& contract, Minutes duration) {
    return std::max(contract.call_off, duration);
}

}  // namespace dispatch::booking
