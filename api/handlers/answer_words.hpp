#pragma once

#include <string>
#include <string_view>

#include "dispatch/booking/offer.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/matching/offer_list.hpp"

namespace api {

/// What the page behind the link of an offer says in one language.
struct AnswerWords {
    std::string_view tag;      // lang="de"
    std::string_view heading;  // "Einsatzangebot"
    std::string_view time;
    std::string_view duration;
    std::string_view minutes;
    std::string_view district;
    std::string_view journey;
    std::string_view mode;
    std::string_view language;
    std::string_view setting;
    std::string_view answer_by;
    std::string_view accept;
    std::string_view decline;
    std::string_view recuse;
    std::string_view decline_note;
    std::string_view recuse_note;
    std::string_view no_such_link;
    std::string_view failed;
    std::string_view other_tag;   // the other language: its tag
    std::string_view other_name;  // and its own name for itself
};

/// English where `wanted` (the query's choice, else Accept-Language) names it before German.
const AnswerWords& answer_words(std::string_view wanted);

std::string_view mode_words(const AnswerWords& words, std::string_view mode);

/// "12,3 km, etwa 25 Minuten mit dem Auto (von zu Hause)"
std::string journey_words(const AnswerWords& words,
                          const services::matching::OfferJourney& journey);

/// What became of the offer; empty while it is open.
std::string_view state_words(const AnswerWords& words, dispatch::booking::OfferState state);

/// "Donnerstag, 5. März 2026, 10:00 bis 11:00 Uhr", in the pool's zone.
std::string period_words(const AnswerWords& words,
                         const dispatch::calendar::Zone& zone,
                         const dispatch::Period& period);
/// "Mittwoch, 4. März 2026, 12:00 Uhr"
std::string moment_words(const AnswerWords& words,
                         const dispatch::calendar::Zone& zone,
                         dispatch::Instant at);

}  // namespace api
