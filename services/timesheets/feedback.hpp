#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/use_case.hpp"

namespace services::timesheets {

/// What one side answered: whether the talk began on time, and how well people understood each
/// other.
struct FeedbackView {
    std::string side;  // requester | interpreter
    bool on_time = true;
    std::int64_t understood = 5;  // 1 to 5
    std::optional<std::string> note;
    dispatch::Instant given_at;
    dispatch::Instant updated_at;
};

struct GiveFeedback {
    dispatch::AssignmentId assignment;
    bool on_time = true;
    std::int64_t understood = 5;
    std::optional<std::string> note;
};

/// The voluntary answer of the actor's side, or another one in its place. No event tells of it: the
/// other side never learns that there is one. 404 outside of the scope, 409
/// `assignment_not_performed` or `feedback_closed` (the hours are settled).
/// REQUIRES: a scope with an office or a person.
dispatch::Result<FeedbackView> give_feedback(UseCase& use, const GiveFeedback& command);

/// What the actor's own side said; the coordinator sees both. 404 outside of the scope.
dispatch::Result<std::vector<FeedbackView>> list_feedback(UseCase& use,
                                                          dispatch::AssignmentId assignment);

}  // namespace services::timesheets
