#pragma once

#include "services/use_case.hpp"

namespace services::booking {

/// A planned day of hours on site becomes a booking of its office, which holds the time, finds a
/// stand-in and makes the one timesheet. Approved already: a coordinator keeps the slot. Changes
/// nothing for a day that has its booking or pauses. Refused as request_booking says.
dispatch::Result<dispatch::Done> book_slot_day(UseCase& use, const dispatch::Uuid& slot_day);

/// A day that pauses takes its booking back.
dispatch::Result<dispatch::Done> give_back_slot_day(UseCase& use, const dispatch::Uuid& slot_day);

}  // namespace services::booking
