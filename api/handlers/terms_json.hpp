#pragma once

#include "api/json.hpp"

namespace api {

/// The terms of use in force, null where nobody is asked.
Json terms_json(services::UseCase& use);

}  // namespace api
