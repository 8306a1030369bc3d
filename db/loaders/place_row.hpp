#pragma once

#include <optional>

#include "db/postgres/transaction.hpp"
#include "dispatch/place/place.hpp"
#include "dispatch/place/travel_time.hpp"

namespace db {

/// The physical place of a row with place_id, latitude, longitude, street and postcode; nothing
/// without coordinates.
std::optional<dispatch::place::Place> place_of(const Row& row);

/// Of the columns latitude and longitude; nothing if either is unknown.
std::optional<dispatch::place::Coordinates> coordinates_of(const Row& row);

/// Of the column travels_by.
dispatch::place::TravelMeans means_of(const Row& row);

}  // namespace db
