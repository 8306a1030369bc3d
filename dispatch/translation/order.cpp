#include "dispatch/translation/order.hpp"

#include <algorithm>
#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::translation {
namespace {

using A = TranslationAct;
using S = TranslationState;

constexpr std::uint8_t set_of(Side side) {
    return static_cast<std::uint8_t>(side);
}
constexpr std::uint8_t kPool = set_of(Side::coordinator);
constexpr std::uint8_t kSystem = set_of(Side::system);
constexpr std::uint8_t kOffice = set_of(Side::requester) | kPool;
constexpr std::uint8_t kWriter = set_of(Side::writer) | kPool;
constexpr std::uint8_t kChecker = set_of(Side::checker) | kPool;

// One line per step: this table is the specification.
constexpr auto kLife = std::to_array<Step>({
    {S::requested, A::submit, S::requested, kOffice},
    {S::requested, A::open, S::offered, kPool | kSystem},
    {S::unfilled, A::open, S::offered, kPool},
    {S::offered, A::take, S::taken, kWriter},
    {S::unfilled, A::take, S::taken, kPool},
    {S::requested, A::take, S::taken, kPool},
    {S::offered, A::give_up, S::unfilled, kSystem},
    {S::taken, A::give_back, S::offered, kWriter},
    {S::returned, A::give_back, S::offered, kWriter},
    {S::taken, A::deliver, S::delivered, kWriter},
    {S::returned, A::deliver, S::delivered, kWriter},
    {S::delivered, A::pass, S::checked, kChecker},
    {S::delivered, A::object, S::returned, kChecker},
    {S::delivered, A::accept, S::accepted, kOffice},
    {S::checked, A::accept, S::accepted, kOffice},
    {S::delivered, A::send_back, S::returned, kOffice},
    {S::checked, A::send_back, S::returned, kOffice},
    {S::requested, A::cancel, S::cancelled, kOffice},
    {S::offered, A::cancel, S::cancelled, kOffice},
    {S::unfilled, A::cancel, S::cancelled, kOffice},
    {S::taken, A::cancel, S::cancelled, kOffice},
    {S::returned, A::cancel, S::cancelled, kOffice},
});

constexpr std::array<Name<S>, 9> kStates{{
    {S::requested, "requested"},
    {S::offered, "offered"},
    {S::unfilled, "unfilled"},
    {S::taken, "taken"},
    {S::delivered, "delivered"},
    {S::checked, "checked"},
    {S::returned, "returned"},
    {S::accepted, "accepted"},
    {S::cancelled, "cancelled"},
}};

constexpr std::array<Name<A>, 11> kActs{{
    {A::submit, "submit"},
    {A::open, "open"},
    {A::take, "take"},
    {A::give_up, "give_up"},
    {A::give_back, "give_back"},
    {A::deliver, "deliver"},
    {A::pass, "pass"},
    {A::object, "object"},
    {A::accept, "accept"},
    {A::send_back, "send_back"},
    {A::cancel, "cancel"},
}};

constexpr std::string_view refusal(S state) {
    switch (state) {
        case S::requested: return "translation_requested";
        case S::offered: return "translation_offered";
        case S::unfilled: return "translation_unfilled";
        case S::taken: return "translation_taken";
        case S::delivered: return "translation_delivered";
        case S::checked: return "translation_checked";
        case S::returned: return "translation_returned";
        case S::accepted: return "translation_accepted";
        case S::cancelled: return "translation_cancelled";
    }
    return {};
}

/// What speaks against the act although the state allows it; empty: nothing.
std::string_view lack(const TranslationNow& now, A act) {
    switch (act) {
        case A::submit:
            if (now.is_submitted) return "translation_submitted";
            return now.has_source ? "" : "translation_source_missing";
        case A::open:
        case A::take:
            if (!now.has_source) return "translation_source_missing";
            return now.is_counted ? "" : "translation_not_counted";
        case A::deliver: return now.has_translation ? "" : "translation_file_missing";
        case A::pass:
        case A::object: return now.has_checker ? "" : "translation_without_checker";
        case A::accept:
        case A::send_back:
            return now.four_eyes && now.state == S::delivered ? "translation_not_checked" : "";
        case A::give_up:
        case A::give_back:
        case A::cancel: return "";
    }
    return "";
}

bool is_shown_act(A act) {
    return act != A::take && act != A::give_up;
}

}  // namespace

std::string_view to_text(TranslationState state) {
    return text_in<S>(kStates, state);
}
std::optional<TranslationState> parse_order_state(std::string_view text) {
    return value_in<S>(kStates, text);
}
std::string_view to_text(TranslationAct act) {
    return text_in<A>(kActs, act);
}
std::optional<TranslationAct> parse_order_act(std::string_view text) {
    return value_in<A>(kActs, text);
}

std::span<const Step> order_life() {
    return kLife;
}

Result<TranslationState> after(const TranslationNow& now, TranslationAct act, Side side) {
    bool others_may = false;
    for (const auto& step : kLife) {
        if (step.from != now.state || step.act != act) continue;
        if ((step.by & set_of(side)) == 0) {
            others_may = true;
            continue;
        }
        if (const auto lacking = lack(now, act); !lacking.empty())
            return Error{Refusal::conflict, lacking};
        return step.to;
    }
    if (others_may) return Error{Refusal::forbidden, "translation_act_forbidden"};
    return Error{Refusal::conflict, refusal(now.state)};
}

booking::PossibleActs acts_on_order(const TranslationNow& now, Side side) {
    booking::PossibleActs acts;
    for (const auto& [act, name] : kActs) {
        const auto is_of_side = [&](const Step& step) {
            return step.act == act && (step.by & set_of(side)) != 0;
        };
        if (!is_shown_act(act) || std::ranges::none_of(kLife, is_of_side)) continue;
        const auto answer = after(now, act, side);
        acts.push_back({name, answer ? Result<Done>{Done{}} : Result<Done>{answer.error()}});
    }
    return acts;
}

}  // namespace dispatch::translation
