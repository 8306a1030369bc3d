#pragma once

#include "services/booking/change_series.hpp"

namespace services::booking {

/// Requests again what was taken back or left out and is still ahead, like the newest booking of
/// the series; whoever held it is asked first, where the rules allow that. What pauses stays
/// paused. Refused with 404, `series_not_allowed` and `series_nothing_to_restore`.
dispatch::Result<ChangedSeries> restore_series(UseCase& use, const SeriesPart& part);

struct ExtendSeries {
    dispatch::SeriesId series;
    dispatch::booking::SeriesEnd end;
    Earnest earnest = Earnest::real;
    std::optional<Channel> channel = {};
};

/// The same rule goes on until another end: its new occurrences are requested like the newest
/// booking of the series. Answers the new ones, those that pause among them. Refused with 404,
/// `series_not_allowed` and as `extended` and plan_series say.
dispatch::Result<ChangedSeries> extend_series(UseCase& use, const ExtendSeries& command);

}  // namespace services::booking
