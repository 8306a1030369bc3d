#include "dispatch/language/proficiency.hpp"

#include <algorithm>
#include <array>

namespace dispatch::language {
namespace {

// Each in the order of its enumeration.
constexpr std::array<std::string_view, 3> kForms{"spoken", "signed", "written"};
constexpr std::array<std::string_view, 3> kDirections{"both", "from", "into"};
constexpr std::array<std::string_view, 7> kLevels{"a1", "a2", "b1", "b2", "c1", "c2", "native"};
constexpr std::array<std::string_view, 4> kEvidence{"exam", "certificate", "interview",
                                                    "self_declared"};

template <class Enum, std::size_t Size>
std::optional<Enum> parse(const std::array<std::string_view, Size>& words, std::string_view text) {
    const auto found = std::ranges::find(words, text);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enum>(found - words.begin());
}

}  // namespace

bool serves(const Proficiency& skill, const Proficiency& asked) {
    if (skill.language != asked.language || skill.form != asked.form) return false;
    if (skill.direction != Direction::both && skill.direction != asked.direction) return false;
    return skill.level >= asked.level;
}

std::string_view to_text(Form form) {
    return kForms[static_cast<std::size_t>(form)];
}
std::string_view to_text(Direction direction) {
    return kDirections[static_cast<std::size_t>(direction)];
}
std::string_view to_text(Level level) {
    return kLevels[static_cast<std::size_t>(level)];
}
std::string_view to_text(Evidence evidence) {
    return kEvidence[static_cast<std::size_t>(evidence)];
}

std::optional<Form> parse_form(std::string_view text) {
    return parse<Form>(kForms, text);
}
std::optional<Direction> parse_direction(std::string_view text) {
    return parse<Direction>(kDirections, text);
}
std::optional<Level> parse_level(std::string_view text) {
    return parse<Level>(kLevels, text);
}
std::optional<Evidence> parse_evidence(std::string_view text) {
    return parse<Evidence>(kEvidence, text);
}

}  // namespace dispatch::language
