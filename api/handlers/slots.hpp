#pragma once

#include "api/context.hpp"

// Hours on site (Präsenzsprechstunden).
namespace api {

Answer list_standing_slots(Call& call);
Answer add_standing_slot(Call& call);
Answer end_standing_slot(Call& call);
Answer read_slot_use(Call& call);
Answer list_slot_days(Call& call);
Answer book_slot_appointment(Call& call);
Answer cancel_slot_appointment(Call& call);

}  // namespace api
