#pragma once

#include <string>
#include <vector>

#include "dispatch/calendar/weekly.hpp"
#include "services/use_case.hpp"

namespace services::scheduling {

/// Somebody of the pool is at an office again and again, for short appointments of several offices.
struct StandingSlot {
    dispatch::Uuid id = {};
    std::string name;
    dispatch::RequesterId office;  // where it takes place
    std::string office_name = {};
    dispatch::PlaceId place;
    std::string place_name = {};
    std::string town = {};
    dispatch::InterpreterId interpreter;
    std::string person = {};
    std::vector<std::string> languages;
    dispatch::calendar::RecurringWindow when;
    std::optional<dispatch::calendar::LocalDay> last_day = {};
    dispatch::Minutes grain{15};
    bool school_holidays_pause = false;
};

/// Those that have not ended; interpreters see their own.
std::vector<StandingSlot> list_standing_slots(UseCase& use);

/// Its days are planned at once, eight weeks ahead, later each night. Refused with `not_found`
/// (office, place or person), `language_unknown`, `availability_ends_before_it_begins`,
/// `availability_names_no_day` and `slot_shorter_than_grain`.
dispatch::Result<StandingSlot> add_standing_slot(UseCase& use, const StandingSlot& wanted);

/// The last day that takes place; later ones are cancelled. Refused with `not_found`, and with
/// `slot_day_has_appointments` while one of the later ones has some.
struct EndStandingSlot {
    dispatch::Uuid id;
    dispatch::calendar::LocalDay last_day;
};
dispatch::Result<dispatch::Done> end_standing_slot(UseCase& use, const EndStandingSlot& command);

/// Days of the next eight weeks that nobody planned yet, and those that a holiday or closing day
/// has come to or left since: they pause, or take place again. A day with appointments never
/// pauses by itself. Events slot_day_planned and slot_day_paused.
dispatch::Result<dispatch::Done> plan_slot_days(UseCase& use);

}  // namespace services::scheduling
