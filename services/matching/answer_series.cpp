#include "services/matching/answer_series.hpp"

#include <algorithm>

#include "db/queries/series.hpp"
#include "services/savepoint.hpp"

namespace services::matching {
namespace {

using dispatch::BookingId;
using dispatch::Error;
using dispatch::OfferId;
using dispatch::Refusal;
using dispatch::Result;

struct OpenOffer {
    OfferId id;
    BookingId booking;
};

std::vector<OpenOffer> open_offers(UseCase& use,
                                   const AnswerSeries& command,
                                   dispatch::InterpreterId person) {
    std::vector<OpenOffer> offers;
    for (const auto& row :
         use.tx.run(db::query::series_offer_list, use.tenant, command.series, person))
        offers.push_back({row.id<OfferId>("id"), row.id<BookingId>("booking_id")});
    return offers;
}

bool is_named(const AnswerSeries& command, OfferId offer) {
    return command.offers.empty() ||
           std::ranges::find(command.offers, offer) != command.offers.end();
}

/// All of them before the first person is locked (lock order: bookings by id, seats, people): else
/// two who answer at once could wait for each other.
void lock_bookings(UseCase& use, const std::vector<OpenOffer>& offers) {
    std::vector<BookingId> ids;
    ids.reserve(offers.size());
    for (const auto& offer : offers) ids.push_back(offer.booking);
    use.tx.run(db::query::series_booking_lock_list, use.tenant, ids);
}

Result<Answered> answer_one(UseCase& use, const AnswerSeries& command, OfferId offer) {
    const AnswerOffer one{.offer = offer, .channel = command.channel};
    Savepoint alone{use.tx};
    auto answered =
        command.answer == SeriesAnswer::accept ? accept_offer(use, one) : decline_offer(use, one);
    if (answered)
        alone.keep();
    else
        alone.undo();
    return answered;
}

}  // namespace

Result<std::vector<AnsweredOffer>> answer_series(UseCase& use, const AnswerSeries& command) {
    const auto& own = use.scope.interpreter;
    if (own && command.interpreter && *own != *command.interpreter)
        return Error{Refusal::not_found, "not_found", "interpreter_id"};
    const auto person = own ? own : command.interpreter;
    if (!person) return Error{Refusal::invalid, "field_missing", "interpreter_id"};
    auto offers = open_offers(use, command, *person);
    std::erase_if(offers, [&](const OpenOffer& offer) { return !is_named(command, offer.id); });
    if (offers.empty()) return Error{Refusal::not_found, "not_found", "series_id"};
    lock_bookings(use, offers);
    std::vector<AnsweredOffer> answered;
    answered.reserve(offers.size());
    for (const auto& offer : offers)
        answered.push_back({offer.id, answer_one(use, command, offer.id)});
    return answered;
}

}  // namespace services::matching
