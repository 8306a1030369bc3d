#include "dispatch/settings/terms.hpp"

#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::settings {
namespace {

constexpr std::array<Name<Mode>, 3> kModes{{
    {Mode::on_site, "on_site"},
    {Mode::telephone, "telephone"},
    {Mode::video, "video"},
}};

constexpr std::array<Name<Urgency>, 2> kUrgencies{{
    {Urgency::normal, "normal"},
    {Urgency::urgent, "urgent"},
}};

constexpr std::array<Name<Qualification>, 5> kQualifications{{
    {Qualification::none, "none"},
    {Qualification::trained, "trained"},
    {Qualification::certified, "certified"},
    {Qualification::professional, "professional"},
    {Qualification::sworn, "sworn"},
}};

constexpr std::array<Name<PersonKind>, 5> kKinds{{
    {PersonKind::volunteer, "volunteer"},
    {PersonKind::fee_paid, "fee_paid"},
    {PersonKind::employee, "employee"},
    {PersonKind::agency, "agency"},
    {PersonKind::in_house, "in_house"},
}};

constexpr std::array<Name<Gender>, 3> kGenders{{
    {Gender::female, "female"},
    {Gender::male, "male"},
    {Gender::diverse, "diverse"},
}};

}  // namespace

std::string_view to_text(Mode mode) {
    return text_in<Mode>(kModes, mode);
}
std::string_view to_text(Urgency urgency) {
    return text_in<Urgency>(kUrgencies, urgency);
}
std::string_view to_text(Qualification qualification) {
    return text_in<Qualification>(kQualifications, qualification);
}
std::string_view to_text(PersonKind kind) {
    return text_in<PersonKind>(kKinds, kind);
}
std::string_view to_text(Gender gender) {
    return text_in<Gender>(kGenders, gender);
}

std::optional<Mode> parse_mode(std::string_view text) {
    return value_in<Mode>(kModes, text);
}
std::optional<Urgency> parse_urgency(std::string_view text) {
    return value_in<Urgency>(kUrgencies, text);
}
std::optional<Qualification> parse_qualification(std::string_view text) {
    return value_in<Qualification>(kQualifications, text);
}
std::optional<PersonKind> parse_person_kind(std::string_view text) {
    return value_in<PersonKind>(kKinds, text);
}
std::optional<Gender> parse_gender(std::string_view text) {
    return value_in<Gender>(kGenders, text);
}

}  // namespace dispatch::settings
