#include "services/booking/move_booking.hpp"

#include <stdexcept>

#include "services/booking/change_times.hpp"
#include "services/booking/end_search.hpp"
#include "services/booking/lapse_booking.hpp"
#include "services/booking/side.hpp"
#include "services/cancellation_effect.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

/// What can still be taken back can still be moved.
Result<Done> may_move(const UseCase& use, const LockedBooking& booking) {
    auto state = rules_of::after(booking.about.state, rules_of::BookingAct::withdraw, side_of(use));
    if (!state) return state.error();
    return Done{};
}

std::vector<HeldAssignment> people_to_ask_first(const LockedBooking& booking) {
    auto held = booking.held;
    std::erase_if(held, [](const HeldAssignment& assignment) {
        return assignment.state == rules_of::AssignmentState::interpreter_no_show;
    });
    return held;
}

Result<Change> change_of(const UseCase& use,
                         const LockedBooking& booking,
                         const MoveBooking& command) {
    const auto zone = dispatch::calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    const auto duration = command.duration.value_or(booking.about.duration);
    auto options = time_options(*zone, command.times, duration);
    if (!options) return options.error();
    return Change{
        .options = *std::move(options), .duration = duration, .mode = booking.about.search.mode};
}

Result<Done> release(UseCase& use,
                     const LockedBooking& booking,
                     const std::vector<HeldAssignment>& held) {
    for (const auto& assignment : held) {
        const auto late =
            effect_of_cancelling(use, assignment.planned.begin, dispatch::Actor::requester).late;
        auto ended = end_assignment(use, {.booking = booking,
                                          .assignment = assignment,
                                          .act = rules_of::AssignmentAct::move,
                                          .late = late});
        if (!ended) return ended;
    }
    return Done{};
}

}  // namespace

Result<Changed> move_booking(UseCase& use, const MoveBooking& command) {
    auto booking = lock_booking(use, command.booking);
    if (!booking) return booking.error();
    if (booking->version != command.expected_version) return Error{Refusal::stale, "version_stale"};
    if (auto may = may_move(use, *booking); !may) return may.error();
    auto change = change_of(use, *booking, command);
    if (!change) return change.error();
    const auto judged = judge_change(use, *booking, *change);
    if (!judged.refusing.empty()) return Changed{judged.refusing};

    if (command.channel) act_for_office(use, booking->about.search.requester, command.channel);
    const auto held = people_to_ask_first(*booking);
    save_change(use, *booking, *change, judged, held);
    note_audit(use, {.action = "booking_moved",
                     .kind = "booking",
                     .ids = {booking->id().value},
                     .fields = {"times", "duration_min"}});
    if (auto released = release(use, *booking, held); !released) return released.error();
    if (auto anew = search_anew(use, *booking); !anew) return anew.error();
    auto noted = note_event(
        use,
        {.type = "booking_moved", .aggregate = "booking", .aggregate_id = booking->id().value});
    if (!noted) return noted.error();
    if (booking->about.state == rules_of::BookingState::requested)
        await_approval(use, booking->id());
    return Changed{};
}

}  // namespace services::booking
