#pragma once

#include <vector>

#include "services/matching/answer_offer.hpp"

namespace services::matching {

enum class SeriesAnswer { accept, decline };

/// One answer to several offers of a series. Nothing named: all open ones of the person.
struct AnswerSeries {
    dispatch::SeriesId series;
    SeriesAnswer answer = SeriesAnswer::accept;
    std::vector<dispatch::OfferId> offers = {};
    std::optional<dispatch::InterpreterId> interpreter = {};  // for whom a coordinator answers
    Channel channel = Channel::portal;
};

/// What became of each, by time; one that is refused leaves the others as they are.
struct AnsweredOffer {
    dispatch::OfferId offer;
    dispatch::Result<Answered> result;
};

/// Each as accept_offer or decline_offer: the same constraints decide. Refused with 404 when the
/// person has no open offer of the series (among those named), and `field_missing` (interpreter_id)
/// for a coordinator who does not say for whom.
dispatch::Result<std::vector<AnsweredOffer>> answer_series(UseCase& use,
                                                           const AnswerSeries& command);

}  // namespace services::matching
