#pragma once

#include <string_view>

namespace dispatch::training {

/// What the product itself calls a clearance (Einsatzfreigabe); of a code that only a tenant knows
/// the code itself.
std::string_view german_clearance(std::string_view code);
std::string_view english_clearance(std::string_view code);

}  // namespace dispatch::training
