#include "services/booking/end_search.hpp"

#include "db/queries/search.hpp"
#include "services/booking/side.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::Done;
using dispatch::Result;
using rules_of::AssignmentAct;

Result<Done> note(UseCase& use,
                  std::string_view type,
                  dispatch::BookingId booking,
                  std::string data) {
    return note_event(use, {.type = type,
                            .aggregate = "booking",
                            .aggregate_id = booking.value,
                            .data = std::move(data)});
}

std::string_view by_whom(const UseCase& use, AssignmentAct act) {
    if (act == AssignmentAct::move) return "move";
    return side_of(use) == dispatch::Actor::requester || use.actor.on_behalf_of ? "requester"
                                                                                : "coordinator";
}

}  // namespace

Result<Done> end_search(UseCase& use, dispatch::BookingId booking, dispatch::SeatId seat) {
    const auto withdrawn = use.tx.run(db::query::offer_withdraw_list, use.tenant, seat,
                                      std::optional<dispatch::OfferId>{});
    for (const auto& row : withdrawn) {
        auto noted = note(use, "offer_withdrawn", booking,
                          ids_json({{"offer_id", row.uuid("id")},
                                    {"interpreter_id", row.uuid("interpreter_id")}}));
        if (!noted) return noted;
    }
    const auto closed = use.tx.run(db::query::round_close, use.tenant, seat, use.now);
    for (const auto& row : closed) {
        auto noted = note(use, "round_closed", booking,
                          ids_json({{"seat_id", seat.value}, {"round_id", row.uuid("id")}}));
        if (!noted) return noted;
    }
    return Done{};
}

Result<Done> end_assignment(UseCase& use, const EndAssignment& command) {
    const auto& assignment = command.assignment;
    auto state = rules_of::after(assignment.state, command.act, side_of(use));
    if (!state) return state.error();
    if (auto now = rules_of::may_happen_at(command.act, assignment.planned, use.now); !now)
        return now;
    const auto by = by_whom(use, command.act);
    use.tx.run(db::query::assignment_end, use.tenant, assignment.id, rules_of::to_text(*state), by,
               command.late, std::optional<std::string>{}, use.now, true);
    if (assignment.commitment)
        use.tx.run(db::query::commitment_remove, use.tenant, *assignment.commitment);
    note_audit(use, {.action = "assignment_cancelled",
                     .kind = "assignment",
                     .ids = {assignment.id.value, assignment.interpreter.value},
                     .fields = {"state"}});
    return note(use, "assignment_cancelled", command.booking.id(),
                ids_json({{"assignment_id", assignment.id.value},
                          {"interpreter_id", assignment.interpreter.value},
                          {"seat_id", assignment.seat.value}},
                         {{"by", by}, {"late", command.late ? "yes" : "no"}}));
}

}  // namespace services::booking
