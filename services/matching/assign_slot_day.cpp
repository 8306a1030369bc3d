#include "services/matching/assign_slot_day.hpp"

#include "db/queries/slots.hpp"
#include "services/matching/assign_directly.hpp"

namespace services::matching {

using dispatch::Done;
using dispatch::Result;

Result<Done> assign_slot_day(UseCase& use, const dispatch::Uuid& slot_day) {
    const auto rows = use.tx.run(db::query::slot_day_seat, use.tenant, slot_day);
    if (rows.empty() || rows.only().boolean("is_away")) return Done{};
    // Refused before anything is saved: nothing is half done, and the search is on its way.
    static_cast<void>(assign_directly(
        use, {.seat = rows.only().id<dispatch::SeatId>("seat_id"),
              .interpreter = rows.only().id<dispatch::InterpreterId>("interpreter_id"),
              .reason = "Präsenzsprechstunde",
              .channel = Channel::system}));
    return Done{};
}

}  // namespace services::matching
