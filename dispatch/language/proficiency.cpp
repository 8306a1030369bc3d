#include "dispatch/language/proficiency.hpp"

#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::language {
namespace {

constexpr std::array<Name<Form>, 3> kForms{{
    {Form::spoken, "spoken"},
    {Form::signed_language, "signed"},
    {Form::written, "written"},
}};

constexpr std::array<Name<Direction>, 3> kDirections{{
    {Direction::both, "both"},
    {Direction::from, "from"},
    {Direction::into, "into"},
}};

constexpr std::array<Name<Level>, 7> kLevels{{
    {Level::a1, "a1"},
    {Level::a2, "a2"},
    {Level::b1, "b1"},
    {Level::b2, "b2"},
    {Level::c1, "c1"},
    {Level::c2, "c2"},
    {Level::native, "native"},
}};

constexpr std::array<Name<Evidence>, 4> kEvidence{{
    {Evidence::exam, "exam"},
    {Evidence::certificate, "certificate"},
    {Evidence::interview, "interview"},
    {Evidence::self_declared, "self_declared"},
}};

}  // namespace

bool serves(const Proficiency& skill, const Proficiency& asked) {
    if (skill.language != asked.language || skill.form != asked.form) return false;
    if (skill.direction != Direction::both && skill.direction != asked.direction) return false;
    return skill.level >= asked.level;
}

std::string_view to_text(Form form) {
    return text_in<Form>(kForms, form);
}
std::string_view to_text(Direction direction) {
    return text_in<Direction>(kDirections, direction);
}
std::string_view to_text(Level level) {
    return text_in<Level>(kLevels, level);
}
std::string_view to_text(Evidence evidence) {
    return text_in<Evidence>(kEvidence, evidence);
}

std::optional<Form> parse_form(std::string_view text) {
    return value_in<Form>(kForms, text);
}
std::optional<Direction> parse_direction(std::string_view text) {
    return value_in<Direction>(kDirections, text);
}
std::optional<Level> parse_level(std::string_view text) {
    return value_in<Level>(kLevels, text);
}
std::optional<Evidence> parse_evidence(std::string_view text) {
    return value_in<Evidence>(kEvidence, text);
}

}  // namespace dispatch::language
