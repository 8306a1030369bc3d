#include "services/privacy/erase_old.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "db/loaders/retention_periods.hpp"
#include "db/queries/privacy.hpp"
#include "services/privacy/retention_rules.hpp"
#include "services/record.hpp"

namespace services::privacy {
namespace {

namespace calendar = dispatch::calendar;

constexpr std::chrono::hours kHourOfNight{3};
constexpr dispatch::Seconds kBreath{1};  // another delivery, so that others may go between

calendar::Zone zone_of(const std::string& name) {
    const auto zone = calendar::Zone::named(name);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    return *zone;
}

dispatch::Instant next_night(const UseCase& use) {
    const auto zone = zone_of(use.zone);
    const auto today = calendar::day_of(zone, use.now);
    const auto night = calendar::first_instant(zone, today + kHourOfNight);
    if (night > use.now) return night;
    return calendar::first_instant(zone, today + std::chrono::days{1} + kHourOfNight);
}

void plan(UseCase& use, dispatch::Instant at) {
    use.tx.run(db::query::erasure_plan, use.tenant, use.new_id(), at,
               "erase_old:" + dispatch::to_text(at));
}

/// What each rule did to at most `batch` rows.
std::vector<ErasedRows> apply_rules(UseCase& use, const Periods& periods, int batch) {
    const auto zone = zone_of(use.zone);
    std::vector<ErasedRows> erased;
    use.tx.run(db::query::role_of_retention);
    for (const auto& rule : retention_rules()) {
        if (rule.erase == nullptr) continue;
        const auto before = cutoff(with(rule.keep, periods), zone, use.now);
        const auto rows = use.tx.run(*rule.erase, use.tenant, before, batch).affected();
        if (rows > 0) erased.push_back({rule.table, rows});
    }
    use.tx.run(db::query::role_of_session);
    return erased;
}

void note_erased(UseCase& use,
                 const std::vector<ErasedRows>& erased,
                 const std::optional<dispatch::Uuid>& rule) {
    if (erased.empty()) return;
    AuditEntry entry{.action = "old_erased", .kind = "tenant", .ids = {use.tenant.value}};
    if (rule) entry.ids.push_back(*rule);
    for (const auto& [table, rows] : erased)
        entry.fields.push_back(fmt::format("{}:{}", table, rows));
    note_audit(use, entry);
}

}  // namespace

void plan_next_night(UseCase& use) {
    plan(use, next_night(use));
}

dispatch::Result<dispatch::Done> erase_old(UseCase& use, const Delivery& delivery) {
    const auto retention = db::load_retention(use.tx, use.tenant, use.now);
    const auto erased = apply_rules(use, retention.periods, kEraseBatch);
    note_erased(use, erased, retention.rule_id);
    const bool is_full = std::ranges::any_of(
        erased, [](const ErasedRows& one) { return one.rows >= std::size_t{kEraseBatch}; });
    if (is_full)
        plan(use, dispatch::Instant{delivery.due_at + kBreath});
    else
        plan_next_night(use);
    return dispatch::Done{};
}

std::vector<ErasedRows> preview_erasure(UseCase& use) {
    const auto retention = db::load_retention(use.tx, use.tenant, use.now);
    auto concerned = apply_rules(use, retention.periods, std::numeric_limits<int>::max());
    use.tx.rollback();
    return concerned;
}

}  // namespace services::privacy
