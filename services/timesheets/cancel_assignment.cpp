#include "services/timesheets/cancel_assignment.hpp"

#include <stdexcept>

#include "db/loaders/tenant_rules.hpp"
#include "db/queries/search.hpp"
#include "dispatch/booking/cancellation.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"
#include "services/timesheets/locked_assignment.hpp"

namespace services::timesheets {
namespace {

namespace booking = dispatch::booking;
namespace calendar = dispatch::calendar;
using dispatch::Actor;
using dispatch::Done;
using dispatch::Result;

Result<booking::AssignmentState> decide(UseCase& use, const LockedAssignment& assignment) {
    auto state =
        booking::after(assignment.state, booking::AssignmentAct::cancel, Actor::interpreter);
    if (!state) return state;
    auto in_time =
        booking::may_happen_at(booking::AssignmentAct::cancel, assignment.planned, use.now);
    if (!in_time) return in_time.error();
    return state;
}

}  // namespace

booking::CancellationEffect effect_of_cancelling(UseCase& use, dispatch::Instant begin) {
    const auto zone = calendar::Zone::named(use.zone);
    const auto land = calendar::parse_land(use.land);
    if (!zone || !land) throw std::runtime_error{"tenant with unknown zone or land"};
    const auto in_force = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
    const auto office = dispatch::settings::office_calendar(in_force, *land);
    const auto& rules = in_force.cancellation;
    const auto free_until =
        booking::free_cancellation_until(rules, begin, {.office = office, .zone = *zone});
    return booking::effect_of_cancellation(
        rules, {.free_until = free_until, .now = use.now, .by = Actor::interpreter});
}

Result<Done> cancel_assignment(UseCase& use, const CancelAssignment& command) {
    auto assignment = lock_assignment(use, command.assignment);
    if (!assignment) return assignment.error();
    act_for_interpreter(use, *assignment, command.channel);
    auto state = decide(use, *assignment);
    if (!state) return state.error();
    use.tx.run(db::query::assignment_end, use.tenant, assignment->id, booking::to_text(*state),
               "interpreter",
               std::optional{effect_of_cancelling(use, assignment->planned.begin).late},
               std::optional<std::string>{}, use.now, true);
    if (auto freed = free_seat(use, *assignment); !freed) return freed;
    note_audit(use, {.action = "assignment_cancelled",
                     .kind = "assignment",
                     .ids = {assignment->id.value, assignment->interpreter.value},
                     .fields = {"state"}});
    return note_event(use, {.type = "assignment_cancelled",
                            .aggregate = "booking",
                            .aggregate_id = assignment->booking.value,
                            .data = ids_json({{"assignment_id", assignment->id.value},
                                              {"interpreter_id", assignment->interpreter.value},
                                              {"seat_id", assignment->seat.value}},
                                             {{"by", "interpreter"}})});
}

}  // namespace services::timesheets
