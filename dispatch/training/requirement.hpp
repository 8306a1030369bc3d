#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/calendar/local_time.hpp"

namespace dispatch::training {

using calendar::LocalDay;

/// Codes that the product itself knows; a tenant may name others.
inline constexpr std::string_view kConfidentiality = "confidentiality";
inline constexpr std::string_view kCriminalRecordCheck = "criminal_record_check";
inline constexpr std::string_view kPsychosocial = "psychosocial";
inline constexpr std::string_view kHealth = "health";
inline constexpr std::string_view kChildProtection = "child_protection";
inline constexpr std::string_view kTelephoneVideo = "telephone_video";

/// An Einsatzfreigabe that a person has. `valid_until` is the last day; nothing: without end.
struct Clearance {
    std::string code;
    LocalDay valid_from;
    std::optional<LocalDay> valid_until;
    friend bool operator==(const Clearance&, const Clearance&) = default;
};

enum class RequirementMode { warn, block };
std::string_view to_text(RequirementMode);
std::optional<RequirementMode> parse_requirement_mode(std::string_view);

/// What a tenant asks of its people from a day on.
struct Requirement {
    std::string code;
    std::optional<std::string> setting;  // nothing: for every setting
    LocalDay valid_from;
    RequirementMode mode = RequirementMode::block;
    bool blocks_existing_stock = false;  // named by the tenant to hold from day one
    friend bool operator==(const Requirement&, const Requirement&) = default;
};

/// The work for which a person is looked at. Refers to what the caller keeps.
struct Work {
    std::string_view setting;
    std::span<const std::string> needed_clearances;  // of the setting: always block
    LocalDay on_day;
    std::optional<LocalDay> existing_stock_until;  // last day of the person's transition
};

enum class Lack { missing, not_yet_valid, expired };
std::string_view to_text(Lack);

struct Unmet {
    std::string_view code;  // refers to the requirement
    Lack lack;
    RequirementMode mode;
    friend bool operator==(const Unmet&, const Unmet&) = default;
};

/// Everything that the person lacks on the day, by code. For existing stock ("Altbestand") only
/// confidentiality and what the tenant names block until the transition date, the rest warns;
/// afterwards everything blocks as written.
std::vector<Unmet> unmet(std::span<const Requirement> requirements,
                         std::span<const Clearance> clearances,
                         const Work& work);

/// Does something of it forbid the work?
bool blocks(std::span<const Unmet> unmet);

}  // namespace dispatch::training
