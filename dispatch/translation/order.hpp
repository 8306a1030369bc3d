#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "dispatch/booking/possible_acts.hpp"
#include "dispatch/core/result.hpp"

/// Written translation orders (Übersetzungsaufträge): a file in, a file out.
namespace dispatch::translation {

enum class TranslationState : std::uint8_t {
    requested,  // being put together, or waiting for the coordinator to start the search
    offered,    // people are asked
    unfilled,   // nobody took it
    taken,
    delivered,
    checked,   // by a second person
    returned,  // to the writer, with a reason
    accepted,
    cancelled,
};
std::string_view to_text(TranslationState);
std::optional<TranslationState> parse_order_state(std::string_view);

enum class TranslationAct : std::uint8_t {
    submit,     // the office has put everything together
    open,       // the search begins
    take,       // the first acceptance, or the coordinator assigned somebody
    give_up,    // nobody is left to be asked
    give_back,  // the writer cannot do it after all
    deliver,
    pass,    // the checker found it good
    object,  // the checker sends it back
    accept,
    send_back,  // the office sends it back
    cancel,
};
std::string_view to_text(TranslationAct);
std::optional<TranslationAct> parse_order_act(std::string_view);

/// Who acts. A coordinator may do what a side told by telephone; the audit names both.
enum class Side : std::uint8_t {
    requester = 1,
    coordinator = 2,
    writer = 4,
    checker = 8,
    system = 16
};

/// One line of the life of an order.
struct Step {
    TranslationState from;
    TranslationAct act;
    TranslationState to;
    std::uint8_t by;  // a set of sides
};
/// The table is the specification.
std::span<const Step> order_life();

/// What the acts look at besides the state.
struct TranslationNow {
    TranslationState state = TranslationState::requested;
    bool has_source = false;
    bool is_counted = false;
    bool is_submitted = false;
    bool four_eyes = false;
    bool has_checker = false;
    bool has_translation = false;  // a file of it was handed in
};

/// The state after the act, or why not: `translation_<state>`, `translation_act_forbidden`,
/// `translation_submitted`, `translation_source_missing`, `translation_not_counted`,
/// `translation_file_missing`, `translation_not_checked`, `translation_without_checker`.
Result<TranslationState> after(const TranslationNow&, TranslationAct, Side);

/// All acts of people on this side, named as in `allowed_actions`; those of other sides are left
/// out.
booking::PossibleActs acts_on_order(const TranslationNow&, Side);

/// Is the order over?
constexpr bool is_over(TranslationState state) {
    return state == TranslationState::accepted || state == TranslationState::cancelled;
}

}  // namespace dispatch::translation
