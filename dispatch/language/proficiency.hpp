#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dispatch::language {

enum class Form : std::uint8_t { spoken, signed_language, written };
/// Out of the language into German (from), into the language (into), or both.
enum class Direction { both, from, into };
/// CEFR, then native: ordered, so that "at least B2" is a comparison.
enum class Level : std::uint8_t { a1, a2, b1, b2, c1, c2, native };
enum class Evidence { exam, certificate, interview, self_declared };

/// One skill of one person: language, direction and form stand in the pool once per person.
struct Proficiency {
    std::string language;  // ISO 639-3
    Form form = Form::spoken;
    Direction direction = Direction::both;
    Level level = Level::a1;
    Evidence evidence = Evidence::self_declared;
    std::optional<std::chrono::year_month_day> confirmed_on = std::nullopt;
    friend bool operator==(const Proficiency&, const Proficiency&) = default;
};

/// What a booking asks for: a skill serves it when form and language are equal, the direction is
/// covered and the level is reached.
bool serves(const Proficiency& skill, const Proficiency& asked);

/// The words that the database and the interface use: "spoken", "both", "c1", "self_declared".
std::string_view to_text(Form form);
std::string_view to_text(Direction direction);
std::string_view to_text(Level level);
std::string_view to_text(Evidence evidence);

/// Accept exactly what to_text writes.
std::optional<Form> parse_form(std::string_view text);
std::optional<Direction> parse_direction(std::string_view text);
std::optional<Level> parse_level(std::string_view text);
std::optional<Evidence> parse_evidence(std::string_view text);

}  // namespace dispatch::language
