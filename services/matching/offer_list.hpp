#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dispatch/booking/possible_acts.hpp"
#include "services/use_case.hpp"

namespace services::matching {

/// How far it is for the person, as the search reckons.
struct OfferJourney {
    std::int64_t distance_m = 0;
    dispatch::Minutes travel{0};
    std::string means;             // car | public_transport | bicycle | walking
    bool from_last_place = false;  // of the day before it; else from home
};

/// What an offer shows: district, time, language, setting; never an address or anything of a
/// client.
struct OfferView {
    dispatch::OfferId id;
    dispatch::BookingId booking;
    dispatch::SeatId seat;
    dispatch::InterpreterId interpreter;
    std::string interpreter_name;
    dispatch::booking::OfferState state;
    std::string channel;  // mail | phone
    dispatch::Uuid time_option;
    dispatch::Period during;
    std::string local_begin;
    bool ambiguous = false;
    std::string language;
    std::string setting;
    std::string mode;
    dispatch::Minutes duration{0};
    std::string district;
    dispatch::Instant made_at;
    std::optional<dispatch::Instant> expires_at;
    std::optional<dispatch::Instant> called_at;
    std::optional<std::string> call_result;
    std::optional<std::string> phone;  // call list only
    std::optional<dispatch::AssignmentId> assignment;
    std::optional<dispatch::SeriesId> series;
    std::optional<OfferJourney> journey = {};  // on site and ahead only
    dispatch::booking::PossibleActs acts = {};
};

struct ListOffers {
    std::optional<dispatch::BookingId> booking = {};
    std::optional<std::string> state = {};
    std::optional<dispatch::Instant> before_time = {};
    std::optional<dispatch::Uuid> before_id = {};
    std::size_t limit = 50;
};

/// Newest first, in the actor's scope.
std::vector<OfferView> list_offers(UseCase& use, const ListOffers& wanted);
dispatch::Result<OfferView> read_offer(UseCase& use, dispatch::OfferId id);

/// Anrufliste: open offers to people who are asked by telephone, with their number; oldest first.
/// The view is audited.
std::vector<OfferView> list_calls(UseCase& use);

}  // namespace services::matching
