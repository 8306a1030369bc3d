#pragma once

#include <nlohmann/json_fwd.hpp>

#include "api/json.hpp"
#include "services/booking/change_series.hpp"
#include "services/booking/request_series.hpp"
#include "services/booking/series_view.hpp"
#include "services/matching/answer_series.hpp"

// What the handlers of series share: JSON as openapi.yaml names it.
namespace api {

/// The schema SeriesPreview.
Json series_preview_json(const services::booking::SeriesPreview& preview);

/// The schema Series.
Json series_json(const services::booking::SeriesView& view, const Call& call);

/// The schema SeriesChange.
Json series_change_json(const services::booking::ChangedSeries& changed,
                        services::booking::Earnest earnest);

/// The schema SeriesAnswers.
Json series_answers_json(const std::vector<services::matching::AnsweredOffer>& answers);

/// A list of the schema SeriesFinding.
Json series_findings_json(const std::vector<services::booking::SeriesFinding>& findings);

}  // namespace api
