#pragma once

#include <optional>
#include <vector>

#include "services/use_case.hpp"

namespace services::pool {

/// What a list of people asks about times that a rule of recurrence names; SQL cannot unfold rules.
struct AskRecurring {
    std::optional<std::int64_t> weekday = {};   // within the next weeks, 1 = Monday
    std::optional<dispatch::Period> free = {};  // the whole of it
};

/// Who is available by such a rule alone; nothing where the list does not ask.
struct RecurringPeople {
    std::vector<dispatch::InterpreterId> on_weekday = {};
    std::vector<dispatch::InterpreterId> at_time = {};
};
RecurringPeople find_recurring_people(UseCase& use, const AskRecurring& asked);

}  // namespace services::pool
