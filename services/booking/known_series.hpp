#pragma once

#include "dispatch/booking/booking.hpp"
#include "dispatch/booking/series.hpp"
#include "services/use_case.hpp"

namespace services::booking {

/// The booking of an occurrence; of several that were requested after each other, the one that
/// stands, else the newest.
struct SeriesBooking {
    dispatch::BookingId id;
    dispatch::calendar::LocalDay day;  // by the rule
    std::int64_t number = 0;
    std::int64_t version = 1;
    dispatch::booking::BookingState state;
    dispatch::Period during;
    dispatch::calendar::LocalTime local;
    std::string language;
    std::string setting;
    std::string mode;
    bool is_anonymised = false;
};

/// A series as it is kept.
struct KnownSeries {
    dispatch::SeriesId id;
    std::int64_t version = 1;
    dispatch::RequesterId requester;
    std::string requester_name;
    dispatch::booking::SeriesRule rule;
    dispatch::Minutes duration;
    dispatch::Instant created_at;
    std::vector<SeriesBooking> bookings;  // by day
};

/// 404 `not_found` outside of the scope.
dispatch::Result<KnownSeries> find_series(UseCase& use, dispatch::SeriesId id);

/// The same with the series and all its bookings locked (lock order: series, bookings by id).
dispatch::Result<KnownSeries> lock_series(UseCase& use, dispatch::SeriesId id);

/// Keeps rule, moves, what was left out, and duration.
void save_series(UseCase& use, const KnownSeries& series);

/// Requested, approved or active, and its time has not begun.
bool is_ahead(const SeriesBooking& booking, dispatch::Instant now);

/// It was not taken back.
bool stands(const SeriesBooking& booking);

}  // namespace services::booking
