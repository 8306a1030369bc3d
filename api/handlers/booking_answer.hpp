#pragma once

#include "api/context.hpp"

namespace api {

/// 200 with the booking as readBooking answers it, ETag included.
Answer booking_answer(Call& call, dispatch::BookingId id);

/// The assignment as readAssignment answers it, with this status.
Answer assignment_answer(Call& call, dispatch::AssignmentId id, int status);

}  // namespace api
