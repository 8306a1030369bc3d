#pragma once

#include <span>
#include <string_view>

#include "api/context.hpp"
#include "api/json.hpp"
#include "dispatch/booking/possible_acts.hpp"

namespace api {

/// One act on one kind of thing, as `allowed_actions` calls it, and the operation that does it. The
/// capability of that operation is the right to it: there is no second list of permissions.
struct ActionLine {
    std::string_view kind;
    std::string_view action;
    std::string_view operation_id;
};
std::span<const ActionLine> action_lines();

/// Adds `allowed_actions`, and `refused_actions` with the reason: of what the session has the right
/// to, the acts that the thing's state allows now, and those that it refuses. Without any `acts`
/// the right alone decides; an act that is not among them has nothing to act on.
void add_actions(Json& json,
                 const Call& call,
                 std::string_view kind,
                 const dispatch::booking::PossibleActs& acts = {});

}  // namespace api
