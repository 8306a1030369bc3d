#pragma once

#include "services/booking/booking_input.hpp"

namespace services::booking {

/// What was arranged outside of the product: one person at one time.
struct RecordAfterwards {
    BookingInput input;  // of an office, one time, one seat
    dispatch::InterpreterId interpreter;
};

/// Nacherfassung: an active booking with a confirmed assignment. Rules flag (findings of the
/// booking) and do not forbid; the constraints hold: `interpreter_already_booked`. Refused also as
/// judge_request says.
dispatch::Result<dispatch::BookingId> record_afterwards(UseCase& use,
                                                        const RecordAfterwards& command);

}  // namespace services::booking
