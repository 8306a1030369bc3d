#pragma once

#include <string>
#include <vector>

#include "dispatch/training/missing.hpp"
#include "services/use_case.hpp"

namespace services::pool {

/// A person who lacks something now or soon.
struct LackingPerson {
    dispatch::InterpreterId id;
    std::string name;
    std::optional<dispatch::calendar::LocalDay> existing_stock_until;
    std::vector<dispatch::training::Missing> missing;
};

/// Who is missing what and from when it blocks, by name; the view is audited.
std::vector<LackingPerson> list_missing_requirements(UseCase& use);

}  // namespace services::pool
