#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dispatch/settings/terms.hpp"

namespace dispatch::people {

using settings::Gender;
using settings::PersonKind;
using settings::Qualification;

/// Only active people are offered anything; `paused` is the person's own wish.
enum class PersonState : std::uint8_t { active, paused, left, erased };
std::string_view to_text(PersonState);
std::optional<PersonState> parse_person_state(std::string_view);

/// How a person is reached with an offer: people without e-mail or smartphone are called.
enum class ReachedBy : std::uint8_t { mail, phone };
std::string_view to_text(ReachedBy);
std::optional<ReachedBy> parse_reached_by(std::string_view);

/// "Aufwandsentschädigung" for a volunteer, "Honorar" for others: never the wrong word.
std::string_view german_name_of_pay(PersonKind);

/// Whether an assignment is paid by a pool at all: who helps in their own house never is.
bool is_paid(PersonKind);

}  // namespace dispatch::people
