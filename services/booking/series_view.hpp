#pragma once

#include "dispatch/booking/possible_acts.hpp"
#include "dispatch/booking/seat.hpp"
#include "services/booking/known_series.hpp"

namespace services::booking {

struct SeriesPerson {
    dispatch::InterpreterId id;
    std::string name;
};

/// One occurrence with its booking, or by the rule alone: paused, left out, or not yet requested.
struct OccurrenceView {
    dispatch::calendar::LocalDay day;
    dispatch::calendar::LocalTime local;
    std::optional<SeriesBooking> booking = {};
    std::optional<dispatch::booking::Fill> fill = {};  // of the booking
    std::vector<SeriesPerson> people = {};             // who comes, by seat
    bool has_other_person = false;  // somebody comes who is not the one of the series
    bool is_moved = false;          // alone, to another time than the series says
    std::optional<dispatch::booking::Pause> pause = {};
    dispatch::booking::PossibleActs acts = {};  // cancel, move, restore
};

struct SeriesView {
    KnownSeries series;
    std::optional<SeriesPerson> person;  // asked first: found first and still coming
    std::vector<OccurrenceView> occurrences;
    dispatch::booking::PossibleActs acts;  // extend
};

/// 404 `not_found` outside of the scope. Audited as a view of its bookings.
dispatch::Result<SeriesView> read_series(UseCase& use, dispatch::SeriesId id);

}  // namespace services::booking
