#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/time.hpp"
#include "dispatch/training/requirement.hpp"

namespace services::pool {

/// A language that a person speaks, signs or writes; words as in the table interpreter_language.
struct PersonSkill {
    std::string language;
    std::string level;
    std::string form = "spoken";
    std::string direction = "both";
    std::string evidence = "self_declared";
    std::optional<dispatch::calendar::LocalDay> confirmed_on = {};
    friend bool operator==(const PersonSkill&, const PersonSkill&) = default;
};

/// A point in degrees (WGS 84).
struct Point {
    double latitude = 0;
    double longitude = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// What people enter about a person; words are those of the table interpreter.
struct PersonFields {
    std::optional<std::string> external_number = {};
    std::string given_name = {};
    std::string family_name = {};
    std::string kind = {};
    std::optional<std::string> agency = {};           // Dolmetschbüro, with kind agency only
    std::optional<dispatch::RequesterId> house = {};  // with kind in_house, and always then
    std::optional<std::string> gender = {};
    std::string state = "active";
    std::optional<std::string> email = {};
    std::optional<std::string> phone = {};
    std::optional<std::string> street = {};
    std::string reached_by = "mail";
    std::string postcode = {};
    std::string town = {};
    std::optional<Point> point = {};
    std::optional<std::int64_t> radius_m = {};
    std::string travels_by = "public_transport";
    std::vector<std::string> specialisations = {};
    std::string qualification = "none";
    std::optional<std::int64_t> wanted_hours_month = {};
    std::int64_t cost_tier = 1;
    std::optional<dispatch::calendar::LocalDay> existing_stock_until = {};
    std::vector<PersonSkill> languages = {};
    friend bool operator==(const PersonFields&, const PersonFields&) = default;
};

/// A person of the pool as kept.
struct Person {
    dispatch::InterpreterId id;
    PersonFields fields;
    std::vector<dispatch::training::Clearance> clearances = {};
    std::optional<dispatch::Instant> last_assignment_at = {};
    std::optional<std::int64_t> booked_month_min = {};  // in lists
    std::int64_t version = 1;
    dispatch::Instant updated_at = {};
    std::vector<std::string_view> warnings = {};  // codes, e.g. place_unknown
};

/// The names of the fields that differ; for the audit.
std::vector<std::string> changed_fields(const PersonFields& before, const PersonFields& after);

}  // namespace services::pool
