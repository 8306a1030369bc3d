#pragma once

#include "dispatch/booking/booking_rules.hpp"
#include "dispatch/matching/chance.hpp"
#include "services/booking/series_plan.hpp"

namespace services::booking {

/// What a rule says, once, with the days of the occurrences that it is about.
struct SeriesFinding {
    dispatch::booking::Finding finding;
    std::vector<dispatch::calendar::LocalDay> days;
};

struct SeriesDay {
    dispatch::booking::Occurrence occurrence;
    dispatch::Instant begin;
    int qualified = 0;  // these three only where it takes place
    int free = 0;
    dispatch::matching::Chance chance = dispatch::matching::Chance::none;
};

/// What a series would be, before it is sent.
struct SeriesPreview {
    dispatch::booking::SeriesRule rule;
    std::vector<SeriesDay> days;
    std::vector<SeriesFinding> findings;
};

/// Saves nothing. Refused as plan_request and judge_request say.
dispatch::Result<SeriesPreview> preview_series(UseCase& use, const SeriesInput& input);

/// Either a series or the code of the refusal with its findings, as Requested.
struct RequestedSeries {
    std::optional<dispatch::SeriesId> series = {};
    std::string_view refused_with = {};
    std::vector<SeriesFinding> findings = {};
};

/// Makes the series and a booking for each occurrence that takes place, all or none, each judged as
/// request_booking judges it. Event series_requested. Refused also as plan_request says, and with
/// `series_all_paused` when nothing would take place.
dispatch::Result<RequestedSeries> request_series(UseCase& use, const SeriesInput& input);

}  // namespace services::booking
