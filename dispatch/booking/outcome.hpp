#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "dispatch/booking/assignment.hpp"

namespace dispatch::booking {

/// Whose doing it was; nobody's is not blamed on anybody.
enum class Party { nobody, requester, client, interpreter };
std::string_view to_text(Party);

/// What is paid to the interpreter; the amount is the matter of the tariff.
enum class PayRule {
    actual_hours,   // by the timesheet, as the tariff rounds
    planned_hours,  // the planned time at least: the person kept it free and came
    nothing,
};
std::string_view to_text(PayRule);

/// What happens next by itself.
enum class FollowUp { none, search_again, new_request_prefilled };
std::string_view to_text(FollowUp);

/// How an assignment went: code, who caused it, what is paid and what follows.
struct Outcome {
    std::string_view code;
    AssignmentAct act;  // the act that ends the assignment
    Party party;
    PayRule pay;
    FollowUp follow_up;
    std::string_view label_de;
    std::string_view label_en;
};

/// The table is the specification.
std::span<const Outcome> outcomes();

/// The outcome with this code or nullptr.
const Outcome* find_outcome(std::string_view code);

}  // namespace dispatch::booking
