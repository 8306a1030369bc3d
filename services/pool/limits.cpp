#include "services/pool/limits.hpp"

#include "db/loaders/person_limits.hpp"
#include "db/queries/pool.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

std::optional<std::int64_t> visible_version(UseCase& use, dispatch::InterpreterId id) {
    if (use.scope.requester) return std::nullopt;
    const auto rows =
        use.tx.run(db::query::interpreter_find, use.tenant, id, use.scope.interpreter);
    return rows.empty() ? std::nullopt : std::optional{rows.only().integer("version")};
}

}  // namespace

Result<KeptLimits> read_limits(UseCase& use, dispatch::InterpreterId id) {
    const auto version = visible_version(use, id);
    if (!version) return Error{Refusal::not_found, "not_found"};
    note_audit(use, {.action = "limits_viewed", .kind = "interpreter", .ids = {id.value}});
    const auto rows = use.tx.run(db::query::limit_find, use.tenant, id);
    return KeptLimits{rows.empty() ? dispatch::people::Limits{} : db::limits_of(rows.only()),
                      *version};
}

Result<KeptLimits> set_limits(UseCase& use, const SetLimits& command) {
    const auto& [id, version, limits] = command;
    if (!visible_version(use, id)) return Error{Refusal::not_found, "not_found"};
    if (const auto good = dispatch::people::validate(limits); !good) return good.error();
    const auto risen = use.tx.run(db::query::interpreter_version_rise, use.tenant, id,
                                  std::optional{version}, use.now);
    if (risen.empty()) return Error{Refusal::stale, "version_stale"};
    use.tx.run(db::query::limit_save, use.tenant, id, limits.only_by_request, limits.notice_min,
               limits.day.minutes, limits.week.minutes, limits.month.minutes,
               limits.day.assignments, limits.week.assignments, limits.month.assignments,
               limits.radius_car_m, limits.radius_public_transport_m, limits.radius_bicycle_m,
               limits.radius_walking_m);
    note_audit(use, {.action = "limits_changed", .kind = "interpreter", .ids = {id.value}});
    const auto noted = note_event(
        use, {.type = "interpreter_changed", .aggregate = "interpreter", .aggregate_id = id.value});
    if (!noted) return noted.error();
    return KeptLimits{limits, risen.only().integer("version")};
}

}  // namespace services::pool
