#include "services/booking/search_again.hpp"

#include <algorithm>
#include <stdexcept>

#include "db/queries/search.hpp"
#include "services/booking/change_times.hpp"
#include "services/booking/side.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
namespace settings = dispatch::settings;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using rules_of::SeatState;

bool is_a_change(const SearchAgain& command) {
    return command.mode || !command.times.empty();
}

Result<Done> may_search(const LockedBooking& booking, const SearchAgain& command) {
    if (auto active = must_be_active(booking); !active) return active;
    const auto filled =
        std::ranges::count(booking.about.seats, SeatState::filled, &db::SeatRow::state);
    if (filled == std::ssize(booking.about.seats) || (filled > 0 && is_a_change(command)))
        return Error{Refusal::conflict, "seat_filled"};
    if (std::ranges::find(booking.about.seats, SeatState::unfilled, &db::SeatRow::state) ==
        booking.about.seats.end())
        return Error{Refusal::conflict, "seat_searching"};
    if (command.mode == settings::Mode::on_site && !booking.has_place)
        return Error{Refusal::invalid, "field_missing", "place_id"};
    return Done{};
}

Result<Change> change_of(const UseCase& use,
                         const LockedBooking& booking,
                         const SearchAgain& command) {
    const auto zone = dispatch::calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    auto options = time_options(*zone, command.times, booking.about.duration);
    if (!options) return options.error();
    return Change{.options = *std::move(options),
                  .duration = booking.about.duration,
                  .mode = command.mode.value_or(booking.about.search.mode)};
}

/// Only seats for which nobody was found; a search under way goes on as it is.
Result<Done> search_unfilled(UseCase& use, const LockedBooking& booking) {
    for (const auto& seat : booking.about.seats) {
        if (seat.state != SeatState::unfilled) continue;
        auto state = rules_of::after(seat.state, rules_of::SeatAct::search, side_of(use));
        if (!state) return state.error();
        use.tx.run(db::query::seat_set_state, use.tenant, seat.id, rules_of::to_text(*state),
                   std::optional<std::string>{}, std::optional<std::string>{}, use.now);
    }
    use.tx.run(db::query::booking_touch, use.tenant, booking.id(), use.now);
    return Done{};
}

}  // namespace

Result<Changed> search_again(UseCase& use, const SearchAgain& command) {
    auto booking = lock_booking(use, command.booking);
    if (!booking) return booking.error();
    if (auto may = may_search(*booking, command); !may) return may.error();
    auto change = change_of(use, *booking, command);
    if (!change) return change.error();
    if (is_a_change(command)) {
        const auto judged = judge_change(use, *booking, *change);
        if (!judged.refusing.empty()) return Changed{judged.refusing};
        save_change(use, *booking, *change, judged, {});
        if (auto anew = search_anew(use, *booking); !anew) return anew.error();
    } else if (auto searched = search_unfilled(use, *booking); !searched) {
        return searched.error();
    }
    note_audit(use, {.action = "search_wanted",
                     .kind = "booking",
                     .ids = {booking->id().value},
                     .fields = {"mode", "times"}});
    auto noted = note_event(
        use,
        {.type = "search_wanted", .aggregate = "booking", .aggregate_id = booking->id().value});
    if (!noted) return noted.error();
    return Changed{};
}

}  // namespace services::booking
