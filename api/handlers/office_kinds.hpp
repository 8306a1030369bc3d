#pragma once

#include "api/json.hpp"
#include "db/loaders/access_rules.hpp"

namespace api {

/// Every kind of office, with its names.
Json office_kinds_json();

/// The kinds that are not served, each with the text that tells where to go instead.
Json refused_kinds_json(const db::AccessRules& rules);

}  // namespace api
