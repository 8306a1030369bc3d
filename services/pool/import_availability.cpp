#include <algorithm>
#include <map>

#include "services/pool/availability.hpp"
#include "services/pool/import/availability.hpp"
#include "services/pool/import_plan.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::InterpreterId;
using dispatch::Result;
namespace calendar = dispatch::calendar;

using ByPerson = std::map<InterpreterId, PersonAvailability>;

/// Whole days off; false if they were kept already.
bool apply_absence(const AvailabilityRow& row, PersonAvailability& availability) {
    const auto absence =
        calendar::whole_days({*row.valid_from, *row.valid_until + std::chrono::days{1}},
                             calendar::ExceptionKind::absent);
    auto& kept = availability.exceptions;
    if (std::ranges::find(kept, absence) != kept.end()) return false;
    kept.push_back(absence);
    return true;
}

/// The week from a first day replaces the week from the same first day.
bool apply_week(const AvailabilityRow& row, PersonAvailability& availability) {
    std::vector<WeeklyHours> week;
    week.reserve(row.week.size());
    for (const auto& one : row.week)
        week.push_back({.weekday = one.weekday,
                        .window = one.window,
                        .valid_from = row.valid_from,
                        .valid_until = row.valid_until});
    auto before = availability.weekly;
    std::erase_if(availability.weekly,
                  [&](const WeeklyHours& hours) { return hours.valid_from == row.valid_from; });
    availability.weekly.insert(availability.weekly.end(), week.begin(), week.end());
    auto after = availability.weekly;
    std::ranges::sort(before);
    std::ranges::sort(after);
    return before != after;
}

PlannedLine plan_row(UseCase& use, const ImportRow<AvailabilityRow>& row, ByPerson& people) {
    auto planned = begin_line(row, name_of(row.value.person));
    if (is_refused(planned)) return planned;
    const auto id = one_person(use, row.value.person, planned);
    if (!id) return planned;
    auto known = people.find(*id);
    if (known == people.end()) known = people.emplace(*id, load_availability(use, *id)).first;
    const bool was_empty = known->second == PersonAvailability{};
    const bool changes = row.value.is_absence ? apply_absence(row.value, known->second)
                                              : apply_week(row.value, known->second);
    if (!changes) return planned;
    planned.line.action = was_empty ? LineAction::create : LineAction::change;
    planned.save = [id = *id, availability = known->second](UseCase& saving) -> Result<Done> {
        const auto saved = set_availability(saving, {.id = id, .availability = availability});
        if (!saved) return saved.error();
        return Done{};
    };
    return planned;
}

}  // namespace

Result<ImportPlan> plan_availability(UseCase& use, std::string_view bytes) {
    ByPerson people;
    return plan_rows(read_availability(bytes),
                     [&](const auto& row) { return plan_row(use, row, people); });
}

}  // namespace services::pool
