#include "dispatch/people/person.hpp"

#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::people {
namespace {

constexpr std::array<Name<PersonState>, 4> kStates{{
    {PersonState::active, "active"},
    {PersonState::paused, "paused"},
    {PersonState::left, "left"},
    {PersonState::erased, "erased"},
}};

constexpr std::array<Name<ReachedBy>, 2> kWays{{
    {ReachedBy::mail, "mail"},
    {ReachedBy::phone, "phone"},
}};

}  // namespace

std::string_view to_text(PersonState state) {
    return text_in<PersonState>(kStates, state);
}
std::optional<PersonState> parse_person_state(std::string_view text) {
    return value_in<PersonState>(kStates, text);
}
std::string_view to_text(ReachedBy way) {
    return text_in<ReachedBy>(kWays, way);
}
std::optional<ReachedBy> parse_reached_by(std::string_view text) {
    return value_in<ReachedBy>(kWays, text);
}

std::string_view german_name_of_pay(PersonKind kind) {
    switch (kind) {
        case PersonKind::volunteer: return "Aufwandsentschädigung";
        case PersonKind::fee_paid: return "Honorar";
        case PersonKind::employee: return "Arbeitszeit";
        case PersonKind::agency: return "Rechnung des Dolmetschbüros";
        case PersonKind::in_house: return "Arbeitszeit im eigenen Haus";
    }
    return {};
}

bool is_paid(PersonKind kind) {
    return kind != PersonKind::in_house;
}

}  // namespace dispatch::people
