#pragma once

#include <vector>

#include "db/loaders/candidates.hpp"
#include "dispatch/calendar/working_days.hpp"

namespace db {

/// How many people could do it at one time.
struct FreePeople {
    dispatch::Period during;
    int qualified = 0;  // all rules but those about the time
    int free = 0;
};

/// Counts for any number of times, in their order; `search.options` is not looked at.
std::vector<FreePeople> count_free_people(Transaction& tx,
                                          dispatch::TenantId tenant,
                                          SearchFor search,
                                          const SearchRules& rules,
                                          const std::vector<dispatch::Period>& times,
                                          dispatch::Instant now);

/// Times at which the same talk could be instead: the same hour on the next working days, and some
/// hours around on the first day; after `now`, at most kNeighboursMax.
inline constexpr std::size_t kNeighboursMax = 16;  // about two weeks
std::vector<dispatch::Period> neighbouring_times(const dispatch::Period& wanted,
                                                 const dispatch::calendar::OfficeCalendar& office,
                                                 const dispatch::calendar::Zone& zone,
                                                 dispatch::Instant now);

}  // namespace db
