#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "dispatch/settings/tenant_rules.hpp"
#include "services/booking/wall_time.hpp"
#include "services/use_case.hpp"

namespace services::booking {

/// Whom the interpreter asks for on arrival: staff of the office, never a client.
struct Contact {
    std::string name;
    std::string phone;
    std::string room;
};

/// How this one booking is to be offered; nothing named is as the tenant decided.
struct OwnStrategy {
    dispatch::settings::Strategy kind = dispatch::settings::Strategy::waves;
    std::optional<int> size = {};
    std::optional<dispatch::calendar::LocalTime> until = {};
};

/// The occurrence of a series that a booking is.
struct OfSeries {
    dispatch::SeriesId series;
    dispatch::calendar::LocalDay day;  // by the rule
};

/// What somebody asks for, in types. `requester` only from a coordinator: an office orders for
/// itself.
struct BookingInput {
    std::optional<dispatch::RequesterId> requester = {};
    std::optional<dispatch::PlaceId> place = {};
    std::string language;
    std::vector<std::string> alternative_languages = {};
    std::string setting;
    dispatch::settings::Mode mode = dispatch::settings::Mode::on_site;
    dispatch::Minutes duration{60};
    std::vector<WallTime> times = {};
    std::optional<dispatch::booking::Window> window = {};
    int seats = 1;
    std::vector<std::string> case_references = {};
    std::optional<dispatch::settings::Qualification> qualification = {};
    std::optional<dispatch::settings::Gender> gender_wish = {};
    std::vector<dispatch::InterpreterId> wished = {};
    std::vector<dispatch::InterpreterId> excluded = {};
    std::optional<std::string> cost_centre = {};
    std::optional<std::string> funding_source = {};  // its code
    std::string note = {};
    std::optional<Contact> contact = {};
    std::map<std::string, bool> answers = {};
    std::vector<std::string> confirmed_findings = {};
    std::optional<OwnStrategy> strategy = {};
    std::optional<Channel> channel = {};
    std::optional<OfSeries> of_series = {};
};

}  // namespace services::booking
