#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dispatch/settings/catalogue.hpp"
#include "dispatch/training/requirement.hpp"

namespace dispatch::training {

/// One thing that a person lacks today or will lack within the warning time.
struct Missing {
    std::string code;
    std::optional<std::string> setting;            // nothing: for every setting
    RequirementMode mode = RequirementMode::warn;  // today
    std::optional<LocalDay> lacks_from;            // nothing: already today
    std::optional<LocalDay> blocks_from;           // nothing: never blocks as things stand
    friend bool operator==(const Missing&, const Missing&) = default;
};

/// What is asked of one person. Refers to what the caller keeps.
struct PersonLook {
    std::span<const Clearance> clearances;
    std::optional<LocalDay> existing_stock_until;
    LocalDay today;
};

/// Warnings begin so long before anything runs out.
inline constexpr std::chrono::days kWarnBefore{90};

/// All that the person lacks, first what holds for every setting, then by setting in the order of
/// the catalogue; a setting does not repeat what holds for all.
std::vector<Missing> missing(std::span<const Requirement> requirements,
                             std::span<const settings::Setting> catalogue,
                             const PersonLook& person);

}  // namespace dispatch::training
