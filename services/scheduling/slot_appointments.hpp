#pragma once

#include <string>
#include <vector>

#include "dispatch/booking/slot_grid.hpp"
#include "dispatch/calendar/local_time.hpp"
#include "services/use_case.hpp"

namespace services::scheduling {

struct SlotAppointment {
    dispatch::Uuid id;
    dispatch::RequesterId office;
    std::string office_name;
    std::string language;
    std::string setting;
    std::optional<std::string> reference = {};  // the office's own
    dispatch::Minutes minutes{0};
    std::optional<dispatch::Period> during = {};  // nothing: on the waiting list
};

/// One day of hours on site. Offices see of others' appointments only that the time is taken.
struct SlotDay {
    dispatch::Uuid id;
    dispatch::Uuid slot;
    std::string name;
    std::string day;
    dispatch::booking::SlotGrid grid;
    std::string state;  // held | stand_in | seeking | paused | cancelled
    std::optional<std::string> pause = {};
    std::optional<dispatch::Uuid> booking = {};
    std::optional<dispatch::Uuid> assignment = {};
    std::string person = {};
    dispatch::RequesterId office;
    std::string office_name;
    dispatch::PlaceId place;
    std::string place_name;
    std::string street;
    std::string town;
    std::vector<std::string> languages;
    std::vector<SlotAppointment> appointments = {};
    std::vector<dispatch::Period> taken = {};
    std::int64_t waiting = 0;
};

struct ListSlotDays {
    dispatch::Period within;
    std::optional<std::string> language = {};
};
/// By time; interpreters see the days on which they are there.
std::vector<SlotDay> list_slot_days(UseCase& use, const ListSlotDays& wanted);

/// Without a begin the first free time; with none free (or the named one taken) the waiting list,
/// if the office wants that. Refused with `not_found`, `slot_day_paused`, `slot_language_other`,
/// `setting_unknown`, `field_missing` (office), and as slot_grid says; `slot_day_full`.
struct BookSlotAppointment {
    dispatch::Uuid day;
    std::optional<dispatch::RequesterId> office = {};  // from coordinators
    std::string language;
    std::string setting;
    std::optional<std::string> reference = {};
    dispatch::Minutes minutes{15};
    std::optional<dispatch::calendar::TimeOfDay> begin = {};
    bool waits = false;
};
dispatch::Result<SlotAppointment> book_slot_appointment(UseCase& use,
                                                        const BookSlotAppointment& command);

/// Whoever came first among those who wait and fit moves up. Refused with `not_found`.
dispatch::Result<dispatch::Done> cancel_slot_appointment(UseCase& use, const dispatch::Uuid& id);

/// Of one slot in a time. Counts from 1 to 4 are hidden.
struct SlotUse {
    dispatch::Uuid slot;
    std::string name;
    std::string office_name;
    std::int64_t days = 0;
    std::int64_t offered_min = 0;
    std::optional<std::int64_t> booked_min = {};
    std::optional<std::int64_t> appointments = {};
    std::optional<std::int64_t> waiting = {};
};
std::vector<SlotUse> read_slot_use(UseCase& use, const dispatch::Period& within);

}  // namespace services::scheduling
