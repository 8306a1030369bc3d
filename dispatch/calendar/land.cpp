#include "dispatch/calendar/land.hpp"

#include <algorithm>

namespace dispatch::calendar {
namespace {

struct LandWords {
    std::string_view code;
    std::string_view german_name;
};

// In the order of the enumeration.
constexpr std::array<LandWords, kLaender.size()> kWords{{
    {"BB", "Brandenburg"},
    {"BE", "Berlin"},
    {"BW", "Baden-Württemberg"},
    {"BY", "Bayern"},
    {"HB", "Bremen"},
    {"HE", "Hessen"},
    {"HH", "Hamburg"},
    {"MV", "Mecklenburg-Vorpommern"},
    {"NI", "Niedersachsen"},
    {"NW", "Nordrhein-Westfalen"},
    {"RP", "Rheinland-Pfalz"},
    {"SH", "Schleswig-Holstein"},
    {"SL", "Saarland"},
    {"SN", "Sachsen"},
    {"ST", "Sachsen-Anhalt"},
    {"TH", "Thüringen"},
}};

const LandWords& words(Land land) {
    return kWords[static_cast<std::size_t>(land)];
}

}  // namespace

std::string_view to_text(Land land) {
    return words(land).code;
}

std::string_view german_name(Land land) {
    return words(land).german_name;
}

std::optional<Land> parse_land(std::string_view code) {
    const auto found = std::ranges::find(kLaender, code, [](Land land) { return to_text(land); });
    if (found == kLaender.end()) return std::nullopt;
    return *found;
}

}  // namespace dispatch::calendar
