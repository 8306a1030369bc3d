#include "db/loaders/place_row.hpp"

#include <cassert>

namespace db {

using dispatch::place::Coordinates;
using dispatch::place::Place;
using dispatch::place::Postcode;
using dispatch::place::TravelMeans;

std::optional<Coordinates> coordinates_of(const Row& row) {
    if (row.is_null("latitude") || row.is_null("longitude")) return std::nullopt;
    auto found = Coordinates::from({row.real("latitude"), row.real("longitude")});
    if (!found) return std::nullopt;
    return *found;
}

std::optional<Place> place_of(const Row& row) {
    const auto at = coordinates_of(row);
    if (!at) return std::nullopt;
    auto postcode = Postcode::parse(row.optional_text("postcode").value_or(""));
    return Place{.id = row.optional_id<dispatch::PlaceId>("place_id"),
                 .at = *at,
                 .address = row.optional_text("street").value_or(""),
                 .postcode = postcode ? std::optional{*postcode} : std::nullopt};
}

TravelMeans means_of(const Row& row) {
    const auto text = row.view("travels_by");
    if (text == "car") return TravelMeans::car;
    if (text == "bicycle") return TravelMeans::bicycle;
    if (text == "walking") return TravelMeans::walking;
    assert(text == "public_transport");
    return TravelMeans::public_transport;
}

}  // namespace db
