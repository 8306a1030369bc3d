#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "dispatch/core/uuid.hpp"

namespace services {

/// {"offer_id": "..."}: the data of an event; ids only.
std::string ids_json(
    std::initializer_list<std::pair<std::string_view, dispatch::Uuid>> ids,
    std::initializer_list<std::pair<std::string_view, std::string_view>> codes = {});

/// The id under this name in the data of an event; nothing if it has none.
std::optional<dispatch::Uuid> id_in(const std::string& json, std::string_view name);

/// The code under this name, or empty.
std::string code_in(const std::string& json, std::string_view name);

}  // namespace services
