#pragma once

#include <string>
#include <vector>

#include "db/loaders/candidates.hpp"
#include "dispatch/booking/booking.hpp"
#include "dispatch/booking/seat.hpp"

namespace db {

struct SeatRow {
    dispatch::SeatId id;
    std::string language;
    dispatch::booking::SeatState state;
};

/// A booking as the search sees it. `search.options` are the current times, past ones left out;
/// only the one that is decided once a seat is taken.
struct BookingSearch {
    dispatch::BookingId id;
    dispatch::booking::BookingState state;
    dispatch::settings::Urgency urgency;
    std::string setting;
    std::string strategy;  // JSON of the booking's own strategy, or empty
    std::string town;
    std::optional<dispatch::SeriesId> series;
    dispatch::Minutes duration{0};
    SearchFor search;
    std::vector<SeatRow> seats;
};

/// Locks the booking, then its seats (the lock order), and reads what the search needs; nothing if
/// the tenant has no such booking.
std::optional<BookingSearch> lock_booking_search(Transaction& tx,
                                                 dispatch::TenantId tenant,
                                                 dispatch::BookingId booking,
                                                 dispatch::Instant now);

}  // namespace db
