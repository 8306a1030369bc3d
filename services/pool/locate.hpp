#pragma once

#include <optional>
#include <string>

#include "services/pool/interpreter.hpp"
#include "services/use_case.hpp"

namespace services::pool {

/// Where a postcode or a town lies: by the imported postcodes, else by the name of the town when
/// only one is meant (in the tenant's Land before all others). Nothing is better than a guess.
std::optional<Point> locate(UseCase& use, const std::string& postcode, const std::string& town);

}  // namespace services::pool
