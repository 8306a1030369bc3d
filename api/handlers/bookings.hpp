#pragma once

#include "api/context.hpp"

// Operations of the tag "bookings" in openapi.yaml, one handler each: JSON -> command -> use case
// -> JSON.
namespace api {

Answer check_booking(Call& call);
Answer list_bookings(Call& call);
Answer request_booking(Call& call);
Answer record_afterwards(Call& call);
Answer read_booking(Call& call);
Answer read_timeline(Call& call);
Answer list_booking_messages(Call& call);
Answer write_booking_message(Call& call);
Answer close_booking_message(Call& call);
Answer approve_booking(Call& call);
Answer cancel_booking(Call& call);
Answer move_booking(Call& call);
Answer search_again(Call& call);
Answer list_candidates(Call& call);
Answer assign_directly(Call& call);

}  // namespace api
