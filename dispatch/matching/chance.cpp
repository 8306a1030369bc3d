#include "dispatch/matching/chance.hpp"

#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::matching {
namespace {

constexpr std::array<Name<Chance>, 4> kChances{{
    {Chance::good, "good"},
    {Chance::fair, "fair"},
    {Chance::poor, "poor"},
    {Chance::none, "none"},
}};

}  // namespace

std::string_view to_text(Chance chance) {
    return text_in<Chance>(kChances, chance);
}

Chance chance_of(int people_free) {
    if (people_free >= 3) return Chance::good;
    if (people_free == 2) return Chance::fair;
    if (people_free == 1) return Chance::poor;
    return Chance::none;
}

}  // namespace dispatch::matching
