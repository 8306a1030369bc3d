#pragma once

#include <string>
#include <vector>

#include "services/pool/interpreter.hpp"
#include "services/use_case.hpp"

namespace services::pool {

struct FoundTown {
    std::string name;
    std::string postcode;  // empty: a town without one postcode of its own
    Point point;
};

/// Towns as people type them ("salzuf", "3275"): imported postcodes for digits, else towns.
std::vector<FoundTown> find_towns(UseCase& use, const std::string& text, std::size_t limit);

}  // namespace services::pool
