#include "services/pool/availability.hpp"

#include <algorithm>

#include "db/loaders/recurring_window.hpp"
#include "db/queries/pool.hpp"
#include "services/pool/house_colleague.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
namespace calendar = dispatch::calendar;

// A rule that names no day within four years names none (29 February comes back by then).
constexpr std::chrono::days kFirstDaysWithin{1462};

std::optional<calendar::LocalDay> optional_day(const db::Row& row, std::string_view column) {
    const auto text = row.optional_text(column);
    return text ? calendar::parse_local_day(*text) : std::nullopt;
}

std::optional<std::string> day_text(const std::optional<calendar::LocalDay>& day) {
    return day ? std::optional{calendar::to_text(*day)} : std::nullopt;
}

std::optional<std::int64_t> visible_version(UseCase& use, dispatch::InterpreterId id) {
    if (use.scope.requester) return std::nullopt;
    const auto rows =
        use.tx.run(db::query::interpreter_find, use.tenant, id, use.scope.interpreter);
    return rows.empty() ? std::nullopt : std::optional{rows.only().integer("version")};
}

calendar::Zone zone_of(const UseCase& use) {
    return *calendar::Zone::named(use.zone);
}

/// From the first to the last moment at which a clock shows a time of it.
Result<dispatch::Period> instants_of(const calendar::Zone& zone,
                                     const calendar::LocalPeriod& during) {
    if (!(during.begin < during.end))
        return Error{Refusal::invalid, "availability_ends_before_it_begins",
                     calendar::to_text(during.begin)};
    for (const auto time : {during.begin, during.end})
        if (const auto at = calendar::to_instant(zone, time, calendar::WhenTwice::take_earlier);
            !at)
            return at.error();
    const auto periods = calendar::periods_of(zone, during);
    if (periods.empty())
        return Error{Refusal::invalid, "local_time_nonexistent", calendar::to_text(during.begin)};
    return dispatch::Period{periods.front().begin, periods.back().end};
}

Result<Done> check_week(const std::vector<WeeklyHours>& weekly) {
    for (const auto& hours : weekly)
        if (!(hours.window.from < hours.window.to) ||
            (hours.valid_from && hours.valid_until && *hours.valid_until < *hours.valid_from))
            return Error{Refusal::invalid, "availability_ends_before_it_begins",
                         calendar::to_text(hours.window.from)};
    return Done{};
}

void save_week(UseCase& use, dispatch::InterpreterId id, const std::vector<WeeklyHours>& weekly) {
    use.tx.run(db::query::availability_week_clear, use.tenant, id);
    for (const auto& hours : weekly)
        use.tx.run(db::query::availability_week_add, use.tenant, use.new_id(), id, hours.weekday,
                   hours.window.from.since_midnight, hours.window.to.since_midnight,
                   day_text(hours.valid_from), day_text(hours.valid_until));
}

Result<Done> save_exceptions(UseCase& use,
                             dispatch::InterpreterId id,
                             const std::vector<calendar::WeeklyException>& exceptions) {
    const auto zone = zone_of(use);
    use.tx.run(db::query::availability_exception_clear, use.tenant, id);
    for (const auto& exception : exceptions) {
        const auto during = instants_of(zone, exception.during);
        if (!during) return during.error();
        use.tx.run(db::query::availability_exception_add, use.tenant, use.new_id(), id,
                   during->begin, during->end,
                   exception.kind == calendar::ExceptionKind::absent ? "absent" : "available");
    }
    return Done{};
}

Result<Done> save_recurring(UseCase& use,
                            dispatch::InterpreterId id,
                            const std::vector<calendar::RecurringWindow>& recurring) {
    const auto zone = zone_of(use);
    use.tx.run(db::query::availability_rule_clear, use.tenant, id);
    for (const auto& one : recurring) {
        if (!(one.window.from < one.window.to))
            return Error{Refusal::invalid, "availability_ends_before_it_begins",
                         calendar::to_text(one.window.from)};
        if (calendar::days_of(zone, one, {one.first_day, one.first_day + kFirstDaysWithin}).empty())
            return Error{Refusal::invalid, "availability_names_no_day",
                         calendar::to_text(one.first_day)};
        std::vector<std::string> except;
        for (const auto day : one.except) except.push_back(calendar::to_text(day));
        use.tx.run(db::query::availability_rule_add, use.tenant, use.new_id(), id,
                   calendar::to_text(one.first_day), one.window.from.since_midnight,
                   one.window.to.since_midnight, calendar::to_text(one.rule), except,
                   day_text(calendar::last_day_of(zone, one)));
    }
    return Done{};
}

/// Hours that a superior agrees to: the week, its rules, and what comes on top of them.
bool has_same_hours(const UseCase& use, const PersonAvailability& a, const PersonAvailability& b) {
    const auto week = [](const PersonAvailability& one) {
        auto sorted = one.weekly;
        std::ranges::sort(sorted);
        return sorted;
    };
    const auto now = calendar::to_local(zone_of(use), use.now);
    const auto extra = [&](const PersonAvailability& one) {
        auto times = one.exceptions;
        std::erase_if(times, [&](const calendar::WeeklyException& time) {
            return time.kind == calendar::ExceptionKind::absent || time.during.end <= now;
        });
        std::ranges::sort(times, {}, &calendar::WeeklyException::during);
        return times;
    };
    return week(a) == week(b) && extra(a) == extra(b) && a.recurring == b.recurring;
}

}  // namespace

PersonAvailability load_availability(UseCase& use, dispatch::InterpreterId id) {
    PersonAvailability found;
    const auto week = use.tx.run(db::query::availability_week_list, use.tenant, id);
    for (const auto row : week)
        found.weekly.push_back({.weekday = static_cast<int>(row.integer("weekday")),
                                .window = {{dispatch::Minutes{row.integer("from_min")}},
                                           {dispatch::Minutes{row.integer("to_min")}}},
                                .valid_from = optional_day(row, "valid_from"),
                                .valid_until = optional_day(row, "valid_until")});
    const auto zone = zone_of(use);
    const auto exceptions = use.tx.run(db::query::availability_exception_list, use.tenant, id);
    for (const auto row : exceptions)
        found.exceptions.push_back({.during = {calendar::to_local(zone, row.instant("begin_at")),
                                               calendar::to_local(zone, row.instant("end_at"))},
                                    .kind = row.view("kind") == "absent"
                                                ? calendar::ExceptionKind::absent
                                                : calendar::ExceptionKind::available});
    std::vector<calendar::RecurringWindow> recurring;
    for (const auto row : use.tx.run(db::query::availability_rule_list, use.tenant, id))
        recurring.push_back(db::recurring_window(row));
    if (!recurring.empty()) found.recurring = std::move(recurring);
    return found;
}

Result<KeptAvailability> read_availability(UseCase& use, dispatch::InterpreterId id) {
    const auto version = visible_version(use, id);
    if (!version) return Error{Refusal::not_found, "not_found"};
    note_audit(use, {.action = "availability_viewed", .kind = "interpreter", .ids = {id.value}});
    return KeptAvailability{load_availability(use, id), *version};
}

Result<KeptAvailability> set_availability(UseCase& use, const SetAvailability& command) {
    const auto id = command.id;
    if (!visible_version(use, id)) return Error{Refusal::not_found, "not_found"};
    const auto before = load_availability(use, id);
    if (const auto ok = check_week(command.availability.weekly); !ok) return ok.error();
    const auto risen =
        use.tx.run(db::query::interpreter_version_rise, use.tenant, id, command.version, use.now);
    if (risen.empty()) return Error{Refusal::stale, "version_stale"};
    save_week(use, id, command.availability.weekly);
    if (const auto ok = save_exceptions(use, id, command.availability.exceptions); !ok)
        return ok.error();
    if (const auto& recurring = command.availability.recurring)
        if (const auto ok = save_recurring(use, id, *recurring); !ok) return ok.error();
    const auto after = load_availability(use, id);
    if (!has_same_hours(use, before, after)) end_agreement(use, id);
    note_audit(use, {.action = "availability_changed", .kind = "interpreter", .ids = {id.value}});
    const auto noted = note_event(
        use, {.type = "interpreter_changed", .aggregate = "interpreter", .aggregate_id = id.value});
    if (!noted) return noted.error();
    return KeptAvailability{after, risen.only().integer("version")};
}

}  // namespace services::pool
