#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

#include "dispatch/language/proficiency.hpp"

/// The words that settings, people, bookings and matching share. Every to_text is what the database
/// and the API write, every parse_ accepts exactly that.
namespace dispatch::settings {

enum class Mode : std::uint8_t { on_site, telephone, video };
using language::Form;
enum class Urgency : std::uint8_t { normal, urgent };
/// In rising order: who has more also satisfies less.
enum class Qualification : std::uint8_t { none, trained, certified, professional, sworn };
enum class PersonKind : std::uint8_t { volunteer, fee_paid, employee, agency, in_house };
/// Self-declared and optional.
enum class Gender : std::uint8_t { female, male, diverse };

std::string_view to_text(Mode);
using language::to_text;
std::string_view to_text(Urgency);
std::string_view to_text(Qualification);
std::string_view to_text(PersonKind);
std::string_view to_text(Gender);

std::optional<Mode> parse_mode(std::string_view);
using language::parse_form;
std::optional<Urgency> parse_urgency(std::string_view);
std::optional<Qualification> parse_qualification(std::string_view);
std::optional<PersonKind> parse_person_kind(std::string_view);
std::optional<Gender> parse_gender(std::string_view);

/// A set of kinds of people.
struct PersonKinds {
    std::uint8_t bits = 0b11111;
    constexpr bool contains(PersonKind kind) const {
        return ((bits >> static_cast<unsigned>(kind)) & 1U) != 0;
    }
    constexpr PersonKinds without(PersonKind kind) const {
        return {static_cast<std::uint8_t>(bits & ~(1U << static_cast<unsigned>(kind)))};
    }
    friend constexpr bool operator==(const PersonKinds&, const PersonKinds&) = default;
};
inline constexpr PersonKinds kAllKinds{};

}  // namespace dispatch::settings
