#include "services/pool/closed_days.hpp"

#include "db/loaders/closed_days.hpp"
#include "db/queries/pool.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
namespace calendar = dispatch::calendar;

constexpr std::chrono::days kMost{62};

bool is_visible(UseCase& use, dispatch::RequesterId office) {
    if (use.scope.interpreter || (use.scope.requester && *use.scope.requester != office))
        return false;
    return !use.tx.run(db::query::requester_find, use.tenant, office, use.scope.requester).empty();
}

Result<Done> tell(UseCase& use,
                  std::string_view action,
                  const dispatch::Uuid& id,
                  const dispatch::Uuid& office) {
    note_audit(use, {.action = action, .kind = "requester_closed_day", .ids = {id, office}});
    return note_event(
        use, {.type = "requester_changed", .aggregate = "requester", .aggregate_id = office});
}

}  // namespace

Result<std::vector<ClosedDays>> list_closed_days(UseCase& use, dispatch::RequesterId office) {
    if (!is_visible(use, office)) return Error{Refusal::not_found, "not_found", "requester_id"};
    const auto zone = calendar::Zone::named(use.zone);
    const auto today = calendar::to_text(calendar::day_of(*zone, use.now));
    std::vector<ClosedDays> list;
    for (const auto& row : use.tx.run(db::query::closed_day_list, use.tenant, office, today))
        list.push_back(
            {.id = row.uuid("id"), .days = db::closed_range(row), .label = row.text("label")});
    return list;
}

Result<ClosedDays> add_closed_days(UseCase& use, const AddClosedDays& command) {
    if (!is_visible(use, command.office))
        return Error{Refusal::not_found, "not_found", "requester_id"};
    const auto& days = command.days;
    if (days.end <= days.begin)
        return Error{Refusal::invalid, "closed_days_end_before_they_begin", "last_day"};
    if (days.end - days.begin > kMost)
        return Error{Refusal::invalid, "closed_days_too_long", "last_day"};
    const ClosedDays added{.id = use.new_id(), .days = days, .label = command.label};
    const auto rows =
        use.tx.run(db::query::closed_day_add, use.tenant, added.id, command.office,
                   calendar::to_text(days.begin),
                   calendar::to_text(days.end - std::chrono::days{1}), added.label, use.now);
    if (rows.affected() == 0) return Error{Refusal::conflict, "closed_days_overlap", "first_day"};
    if (const auto told = tell(use, "closed_day_added", added.id, command.office.value); !told)
        return told.error();
    return added;
}

Result<Done> remove_closed_days(UseCase& use, const dispatch::Uuid& id) {
    if (use.scope.interpreter) return Error{Refusal::not_found, "not_found"};
    const auto rows = use.tx.run(db::query::closed_day_remove, use.tenant, id, use.scope.requester);
    if (rows.empty()) return Error{Refusal::not_found, "not_found"};
    return tell(use, "closed_day_removed", id, rows.only().uuid("requester_id"));
}

}  // namespace services::pool
