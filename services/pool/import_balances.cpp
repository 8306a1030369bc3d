#include "db/queries/pool.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/pool/import/balances.hpp"
#include "services/pool/import/postcodes.hpp"
#include "services/pool/import_plan.hpp"
#include "services/pool/interpreter_store.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::InterpreterId;
using dispatch::Result;
namespace calendar = dispatch::calendar;

/// One amount that the line states, and what was kept.
struct Amount {
    std::string kind;  // paid, used_elsewhere, budget_used
    dispatch::Money wanted;
    std::optional<dispatch::Money> kept;
};

std::optional<dispatch::Money> kept_amount(UseCase& use,
                                           const BalanceRow& row,
                                           std::string_view kind,
                                           std::optional<InterpreterId> person,
                                           std::optional<dispatch::Uuid> source) {
    if (!person && !source) return std::nullopt;
    const auto rows = use.tx.run(db::query::opening_balance_find, use.tenant,
                                 static_cast<int>(row.year), kind, person, source);
    if (rows.empty()) return std::nullopt;
    return dispatch::Money{rows.only().integer("cents")};
}

std::vector<Amount> amounts_of(UseCase& use,
                               const BalanceRow& row,
                               std::optional<InterpreterId> person,
                               std::optional<dispatch::Uuid> source) {
    std::vector<Amount> amounts;
    const auto add = [&](const char* kind, const std::optional<dispatch::Money>& wanted) {
        if (wanted) amounts.push_back({kind, *wanted, kept_amount(use, row, kind, person, source)});
    };
    add("paid", row.paid);
    add("used_elsewhere", row.used_elsewhere);
    add("budget_used", row.budget_used);
    return amounts;
}

std::optional<dispatch::Uuid> find_source(UseCase& use, const std::string& code) {
    const auto rows = use.tx.run(db::query::funding_source_find, use.tenant, code);
    return rows.empty() ? std::nullopt : std::optional{rows.only().uuid("id")};
}

dispatch::Uuid find_or_add_source(UseCase& use, const std::string& code) {
    use.tx.run(db::query::funding_source_add, use.tenant, use.new_id(), code);
    return find_source(use, code).value();
}

/// Noon of the day: of the last Einsatz only the day is known.
std::optional<dispatch::Instant> noon_of(const UseCase& use, const BalanceRow& row) {
    if (!row.last_assignment) return std::nullopt;
    return calendar::first_instant(*calendar::Zone::named(use.zone),
                                   *row.last_assignment + std::chrono::hours{12});
}

/// Only a later one counts: what happened in the product stays.
bool is_later(UseCase& use, InterpreterId id, std::optional<dispatch::Instant> last) {
    if (!last) return false;
    const auto kept = load_person(use, id)->last_assignment_at;
    return !kept || *kept < *last;
}

PlannedLine plan_row(UseCase& use, const ImportRow<BalanceRow>& row) {
    const auto& value = row.value;
    const bool of_source = !value.funding_source.empty();
    auto planned = begin_line(row, of_source ? value.funding_source : name_of(value.person));
    if (is_refused(planned)) return planned;
    std::optional<InterpreterId> person;
    if (!of_source) {
        person = one_person(use, value.person, planned);
        if (!person) return planned;
    }
    const auto amounts = amounts_of(
        use, value, person, of_source ? find_source(use, value.funding_source) : std::nullopt);
    const auto last = noon_of(use, value);
    const bool moves_last = person && is_later(use, *person, last);
    bool is_new = false;
    bool changes = moves_last;
    for (const auto& amount : amounts) {
        is_new = is_new || !amount.kept;
        changes = changes || amount.kept != amount.wanted;
    }
    if (!changes) return planned;
    planned.line.action = is_new ? LineAction::create : LineAction::change;
    planned.save = [value, person, amounts, last, moves_last](UseCase& saving) -> Result<Done> {
        std::optional<dispatch::Uuid> source;
        if (!person) source = find_or_add_source(saving, value.funding_source);
        for (const auto& amount : amounts)
            saving.tx.run(db::query::opening_balance_save, saving.tenant, saving.new_id(),
                          static_cast<int>(value.year), amount.kind, person, source, amount.wanted);
        if (moves_last)
            saving.tx.run(db::query::interpreter_last_assignment_save, saving.tenant, *person,
                          *last);
        return Done{};
    };
    return planned;
}

PlannedLine plan_postcode(UseCase& use, const ImportRow<PostcodeRow>& row) {
    const auto& value = row.value;
    auto planned = begin_line(row, value.postcode + " " + value.place);
    if (is_refused(planned)) return planned;
    const auto kept =
        use.tx.run(db::query::postcode_same_find, value.postcode, value.place, value.state,
                   value.district, value.district_key, value.latitude, value.longitude);
    if (!kept.empty() && kept.only().boolean("same")) return planned;
    planned.line.action = kept.empty() ? LineAction::create : LineAction::change;
    planned.save = [value](UseCase& saving) -> Result<Done> {
        saving.tx.run(db::query::postcode_save, value.postcode, value.place, value.state,
                      value.district, value.district_key, value.latitude, value.longitude);
        return Done{};
    };
    return planned;
}

}  // namespace

Result<ImportPlan> plan_balances(UseCase& use, std::string_view bytes) {
    return plan_rows(read_balances(bytes), [&](const auto& row) { return plan_row(use, row); });
}

Result<ImportPlan> plan_postcodes(UseCase& use, std::string_view bytes) {
    return plan_rows(read_postcodes(bytes),
                     [&](const auto& row) { return plan_postcode(use, row); });
}

}  // namespace services::pool
