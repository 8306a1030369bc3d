#include "dispatch/training/clearance_name.hpp"

#include <algorithm>
#include <array>

#include "dispatch/training/requirement.hpp"

namespace dispatch::training {
namespace {

struct ClearanceName {
    std::string_view code;
    std::string_view german;
    std::string_view english;
};

constexpr auto kClearances = std::to_array<ClearanceName>({
    {kConfidentiality, "Verschwiegenheitserklärung", "Confidentiality undertaking"},
    {kCriminalRecordCheck, "Einsicht ins erweiterte Führungszeugnis", "Criminal record check"},
    {"basic_course", "Basisschulung", "Basic course"},
    {kChildProtection, "Schulung Kinderschutz", "Course on child protection"},
    {kHealth, "Schulung Gesundheit", "Course on health"},
    {kPsychosocial, "Schulung Psychosoziales", "Course on psychosocial work"},
    {kTelephoneVideo, "Schulung Telefon und Video", "Course on telephone and video"},
});

}  // namespace

std::string_view german_clearance(std::string_view code) {
    const auto found = std::ranges::find(kClearances, code, &ClearanceName::code);
    return found == kClearances.end() ? code : found->german;
}

std::string_view english_clearance(std::string_view code) {
    const auto found = std::ranges::find(kClearances, code, &ClearanceName::code);
    return found == kClearances.end() ? code : found->english;
}

}  // namespace dispatch::training
