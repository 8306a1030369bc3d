#pragma once

#include <unordered_map>
#include <vector>

#include "db/loaders/candidates.hpp"
#include "dispatch/calendar/weekly.hpp"
#include "dispatch/people/limits.hpp"
#include "dispatch/place/travel_gap.hpp"
#include "dispatch/training/requirement.hpp"

namespace db {

/// The time of one person around a search: when available, what is booked already.
struct PersonTime {
    dispatch::calendar::Availability availability;
    std::vector<dispatch::place::Stop> stops;     // by time
    std::vector<dispatch::Period> own_busy = {};  // by a calendar of another program
    dispatch::people::Limits limits = {};
    std::vector<dispatch::Period> counted = {};  // booked around, where limits count it
};

using TimeByPerson = std::unordered_map<dispatch::InterpreterId, PersonTime>;
using ClearancesByPerson =
    std::unordered_map<dispatch::InterpreterId, std::vector<dispatch::training::Clearance>>;
using SkillsByPerson =
    std::unordered_map<dispatch::InterpreterId, std::vector<dispatch::matching::Skill>>;

/// The people of one search, and their calendars where shared with another pool.
struct People {
    std::vector<dispatch::InterpreterId> ids;
    std::unordered_map<dispatch::Uuid, dispatch::InterpreterId> shared_calendars;
};

TimeByPerson load_times(Transaction& tx,
                        dispatch::TenantId tenant,
                        const People& people,
                        const dispatch::Period& around,
                        const dispatch::calendar::Zone& zone,
                        dispatch::Instant now);
ClearancesByPerson load_clearances(Transaction& tx,
                                   dispatch::TenantId tenant,
                                   const std::vector<dispatch::InterpreterId>& ids);
/// Skills of colleagues in-house are confirmed as the tenant's rule says at `now`.
SkillsByPerson load_skills(Transaction& tx,
                           dispatch::TenantId tenant,
                           const std::vector<dispatch::InterpreterId>& ids,
                           dispatch::Instant now);

/// Is the person free in this period, and how many minutes of travel are missing?
dispatch::matching::TimeFacts time_facts(const PersonTime& time,
                                         const dispatch::calendar::Zone& zone,
                                         const dispatch::place::Traveller& traveller,
                                         const dispatch::place::Stop& wanted,
                                         dispatch::Instant now);

}  // namespace db
