#pragma once

#include <string>
#include <vector>

#include "db/loaders/candidates.hpp"
#include "dispatch/booking/booking_rules.hpp"
#include "dispatch/calendar/opening_hours.hpp"
#include "services/booking/booking_input.hpp"

namespace services::booking {

/// For whom and where.
struct Office {
    dispatch::RequesterId id;
    bool is_pending = false;  // new, nobody of the pool has seen it yet
    std::optional<dispatch::PlaceId> place_id = {};
    std::optional<dispatch::place::Place> place = {};
    dispatch::calendar::OpeningHours hours = {};
};

/// A request with everything that rules and search need to know of it.
struct JudgedRequest {
    Office office;
    db::LoadedRules rules;
    const dispatch::settings::Setting& setting;
    dispatch::calendar::OfficeCalendar calendar;  // of the tenant
    dispatch::calendar::Zone zone;
    dispatch::booking::Request request;  // a window has become its best times
    dispatch::booking::Checked checked;
    db::SearchFor search;

    db::SearchRules for_search() const {
        return {.rules = rules.rules, .setting = setting, .zone = zone};
    }
};

/// Nothing is saved. Refused where the question itself makes no sense: `language_unknown`,
/// `language_ambiguous`, `setting_unknown`, `window_empty`, `field_missing` (office, place), an
/// office or place outside of the scope (404), a wall time that does not exist or happens twice.
/// What rules have to say is in `checked`.
dispatch::Result<JudgedRequest> judge_request(UseCase& use, const BookingInput& input);

/// The same request entered after the fact: rules flag and do not forbid.
dispatch::Result<JudgedRequest> judge_afterwards(UseCase& use, const BookingInput& input);

/// What the rules know about each of these times.
std::vector<dispatch::booking::OptionFacts> option_facts(
    const UseCase& use,
    const dispatch::settings::TenantRules& rules,
    const dispatch::calendar::OpeningHours& hours,
    const std::vector<dispatch::booking::TimeOption>& options);

/// Of requester_place.opening_hours: [{"weekday": 1, "from": "08:00", "to": "12:00"}], 1 = Monday.
dispatch::calendar::OpeningHours parse_hours(std::string_view json);

}  // namespace services::booking
