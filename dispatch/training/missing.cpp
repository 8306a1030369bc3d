#include "dispatch/training/missing.hpp"

#include <algorithm>
#include <set>

namespace dispatch::training {
namespace {

using std::chrono::days;

/// The days on which an answer can change: today and the future ones, sorted.
std::set<LocalDay> turning_days(std::span<const Requirement> requirements,
                                const PersonLook& person) {
    std::set<LocalDay> turning{person.today};
    const auto add = [&](LocalDay day) {
        if (day > person.today) turning.insert(day);
    };
    for (const auto& requirement : requirements) add(requirement.valid_from);
    for (const auto& clearance : person.clearances) {
        add(clearance.valid_from);
        if (clearance.valid_until) add(*clearance.valid_until + days{1});
    }
    if (person.existing_stock_until) add(*person.existing_stock_until + days{1});
    return turning;
}

/// Follows one setting (or none) through the turning days.
std::vector<Missing> missing_for(std::span<const Requirement> requirements,
                                 const settings::Setting* setting,
                                 const PersonLook& person) {
    std::vector<Missing> list;
    for (const auto day : turning_days(requirements, person)) {
        const auto lacks = unmet(
            requirements, person.clearances,
            {.setting = setting ? std::string_view{setting->code} : std::string_view{},
             .needed_clearances = setting ? std::span<const std::string>{setting->needed_clearances}
                                          : std::span<const std::string>{},
             .on_day = day,
             .existing_stock_until = person.existing_stock_until});
        for (const auto& lack : lacks) {
            auto line = std::ranges::find(list, lack.code, &Missing::code);
            if (line == list.end()) {
                if (day > person.today + kWarnBefore) continue;
                line = list.insert(
                    line, {.code = std::string{lack.code},
                           .setting = setting ? std::optional{setting->code} : std::nullopt,
                           .mode = day == person.today ? lack.mode : RequirementMode::warn,
                           .lacks_from = day == person.today ? std::nullopt : std::optional{day},
                           .blocks_from = std::nullopt});
            }
            if (lack.mode == RequirementMode::block && !line->blocks_from) line->blocks_from = day;
        }
    }
    return list;
}

bool is_same_lack(const Missing& one, const Missing& other) {
    return one.code == other.code && one.mode == other.mode && one.lacks_from == other.lacks_from &&
           one.blocks_from == other.blocks_from;
}

}  // namespace

std::vector<Missing> missing(std::span<const Requirement> requirements,
                             std::span<const settings::Setting> catalogue,
                             const PersonLook& person) {
    auto list = missing_for(requirements, nullptr, person);
    const auto general = list;
    for (const auto& setting : catalogue)
        for (auto& line : missing_for(requirements, &setting, person))
            if (std::ranges::none_of(general,
                                     [&](const Missing& g) { return is_same_lack(g, line); }))
                list.push_back(std::move(line));
    return list;
}

}  // namespace dispatch::training
