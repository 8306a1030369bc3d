#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/core/time.hpp"
#include "dispatch/settings/terms.hpp"

namespace dispatch::booking {

/// One time at which the talk may take place: as entered, and the instants derived from it.
struct TimeOption {
    Period during;
    calendar::LocalTime local_begin;
    std::string zone;
    bool ambiguous = false;  // the hour that exists twice; the earlier one was taken
    friend bool operator==(const TimeOption&, const TimeOption&) = default;
};

/// "Mo-Do vormittags, 60 min": any start that leaves the duration within one of these windows.
struct Window {
    calendar::DayRange days;
    std::vector<std::chrono::weekday> weekdays;  // empty: every day of the range
    calendar::TimeWindow hours;
    friend bool operator==(const Window&, const Window&) = default;
};

/// What a requester asks for, as far as rules look at it.
struct Request {
    std::string setting;
    std::string language;  // ISO 639-3
    settings::Form form = settings::Form::spoken;
    settings::Mode mode = settings::Mode::on_site;
    Minutes duration{60};
    std::vector<TimeOption> options = {};
    std::optional<Window> window = {};
    std::optional<settings::Gender> gender_wish = {};
    std::vector<std::string> questions_answered_yes = {};  // codes of the setting's questions
    std::vector<std::string> questions_answered_no = {};
    std::vector<std::string> case_references = {};
    std::string note = {};
    bool entered_afterwards = false;  // Nacherfassung: rules flag it and do not forbid it
};

}  // namespace dispatch::booking
