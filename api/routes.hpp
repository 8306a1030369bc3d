#pragma once

#include <span>

#include "api/context.hpp"

namespace api {

/// The route table: one line per operation of openapi.yaml.
std::span<const Route> routes();

}  // namespace api
