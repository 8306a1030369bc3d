#pragma once

#include "dispatch/booking/booking_rules.hpp"
#include "services/booking/cancel_booking.hpp"
#include "services/booking/known_series.hpp"
#include "services/booking/wall_time.hpp"

namespace services::booking {

/// Which occurrences of a series; preview changes nothing and answers the same.
struct SeriesPart {
    dispatch::SeriesId series;
    dispatch::booking::SeriesScope scope;
    dispatch::calendar::LocalDay day;  // by the rule, of the occurrence where it was chosen
    Earnest earnest = Earnest::real;
    std::optional<Channel> channel = {};
};

/// What became of one occurrence. Each is judged alone, and one that is refused leaves the others
/// as they are.
struct ChangedOccurrence {
    dispatch::calendar::LocalDay day;
    dispatch::calendar::LocalTime local;  // when it takes place then
    std::optional<dispatch::BookingId> booking = {};
    bool done = false;
    std::string_view refused_with = {};                      // a code of problems.csv, or
    std::optional<dispatch::booking::Finding> finding = {};  // what a rule says, or
    std::optional<dispatch::booking::Pause> pause = {};      // why nothing takes place then
    std::optional<Consequence> consequence = {};             // for whoever had been found
};
using ChangedSeries = std::vector<ChangedOccurrence>;

/// Takes back each occurrence ahead that is meant, as cancel_booking does. Refused with 404 and
/// `series_nothing_ahead`.
dispatch::Result<ChangedSeries> cancel_series(UseCase& use, const SeriesPart& part);

/// Where the occurrence of `part.day` goes; the others that are meant go the same number of days
/// further, to the same time of the day.
struct MoveSeries {
    SeriesPart part;
    WallTime to;
    std::optional<dispatch::Minutes> duration = {};
};

/// Moves each as move_booking does; whoever was found is asked first. One that would fall on a day
/// that pauses stays where it is (not with scope `this`: somebody chose that day). What is
/// requested later (again) follows the new time. Refused as cancel_series.
dispatch::Result<ChangedSeries> move_series(UseCase& use, const MoveSeries& command);

}  // namespace services::booking
