#include "services/reactions.hpp"

#include <array>

#include "services/booking/complete_booking.hpp"
#include "services/matching/search_seats.hpp"

namespace services {
namespace {

// What follows from what. Same transaction: must hold together with the event, or not at all.
// Afterwards: the worker does it, in the order of the aggregate's events.
constexpr auto kReactions = std::to_array<Reaction>({
    {"booking_activated", "search_seats", When::afterwards},
    {"booking_moved", "search_seats", When::afterwards},
    {"search_wanted", "search_seats", When::afterwards},
    {"offer_interested", "search_seats", When::afterwards},
    {"offer_declined", "search_seats", When::afterwards},
    {"offer_recused", "search_seats", When::afterwards},
    {"offer_called", "search_seats", When::afterwards},
    {"assignment_cancelled", "search_seats", When::afterwards},
    {"outcome_reported", "search_seats", When::afterwards},
    {"seat_unfilled", "complete_booking", When::afterwards},
});

// Who does it.
constexpr auto kConsumers = std::to_array<Consumer>({
    {"search_seats", matching::search_seats_of},
    {"complete_booking", booking::complete_booking_if_done},
});

}  // namespace

std::span<const Reaction> reactions() {
    return kReactions;
}

std::span<const Consumer> consumers() {
    return kConsumers;
}

}  // namespace services
