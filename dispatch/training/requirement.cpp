#include "dispatch/training/requirement.hpp"

#include <algorithm>
#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::training {
namespace {

constexpr std::array<Name<RequirementMode>, 2> kModes{{
    {RequirementMode::warn, "warn"},
    {RequirementMode::block, "block"},
}};

constexpr std::array<Name<Lack>, 3> kLacks{{
    {Lack::missing, "missing"},
    {Lack::not_yet_valid, "not_yet_valid"},
    {Lack::expired, "expired"},
}};

/// Nothing if a clearance of this code holds on the day; else the lack that is easiest to mend.
std::optional<Lack> lack_of(std::string_view code,
                            std::span<const Clearance> clearances,
                            LocalDay day) {
    Lack lack = Lack::missing;
    for (const auto& clearance : clearances) {
        if (clearance.code != code) continue;
        if (day < clearance.valid_from)
            lack = Lack::not_yet_valid;
        else if (clearance.valid_until && *clearance.valid_until < day)
            lack = lack == Lack::missing ? Lack::expired : lack;
        else
            return std::nullopt;
    }
    return lack;
}

bool applies(const Requirement& requirement, const Work& work) {
    if (work.on_day < requirement.valid_from) return false;
    return !requirement.setting || *requirement.setting == work.setting;
}

bool in_transition(const Work& work) {
    return work.existing_stock_until && work.on_day <= *work.existing_stock_until;
}

RequirementMode mode_now(const Requirement& requirement, const Work& work) {
    if (requirement.mode == RequirementMode::warn || !in_transition(work)) return requirement.mode;
    const bool from_day_one =
        requirement.blocks_existing_stock || requirement.code == kConfidentiality;
    return from_day_one ? RequirementMode::block : RequirementMode::warn;
}

/// One line per code: the stricter one stays.
void add(std::vector<Unmet>& list, const Unmet& found) {
    const auto same = std::ranges::find(list, found.code, &Unmet::code);
    if (same == list.end())
        list.push_back(found);
    else if (found.mode == RequirementMode::block)
        same->mode = RequirementMode::block;
}

}  // namespace

std::string_view to_text(RequirementMode mode) {
    return text_in<RequirementMode>(kModes, mode);
}
std::optional<RequirementMode> parse_requirement_mode(std::string_view text) {
    return value_in<RequirementMode>(kModes, text);
}
std::string_view to_text(Lack lack) {
    return text_in<Lack>(kLacks, lack);
}

std::vector<Unmet> unmet(std::span<const Requirement> requirements,
                         std::span<const Clearance> clearances,
                         const Work& work) {
    std::vector<Unmet> list;
    const auto of_setting = in_transition(work) ? RequirementMode::warn : RequirementMode::block;
    for (const auto& code : work.needed_clearances)
        if (const auto lack = lack_of(code, clearances, work.on_day))
            add(list, {code, *lack, of_setting});
    for (const auto& requirement : requirements) {
        if (!applies(requirement, work)) continue;
        if (const auto lack = lack_of(requirement.code, clearances, work.on_day))
            add(list, {requirement.code, *lack, mode_now(requirement, work)});
    }
    std::ranges::sort(list, {}, &Unmet::code);
    return list;
}

bool blocks(std::span<const Unmet> unmet) {
    return std::ranges::find(unmet, RequirementMode::block, &Unmet::mode) != unmet.end();
}

}  // namespace dispatch::training
