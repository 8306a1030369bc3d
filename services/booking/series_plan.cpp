#include "services/booking/series_plan.hpp"

#include <stdexcept>

#include "services/booking/series_calendar.hpp"

namespace services::booking {
namespace {

namespace calendar = dispatch::calendar;
namespace rules_of = dispatch::booking;
namespace settings = dispatch::settings;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::chrono::days kTwoYears{731};

calendar::Zone zone_of(const UseCase& use) {
    const auto zone = calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    return *zone;
}

Result<dispatch::RequesterId> office_of(const UseCase& use, const BookingInput& request) {
    const auto wanted = request.requester ? request.requester : use.scope.requester;
    if (!wanted) return Error{Refusal::invalid, "field_missing", "requester_id"};
    if (use.scope.requester && *wanted != *use.scope.requester)
        return Error{Refusal::not_found, "not_found", "requester_id"};
    return *wanted;
}

Result<rules_of::SeriesRule> rule_of(const UseCase& use, const SeriesInput& input) {
    const auto& request = input.request;
    if (request.times.size() != 1 || request.window)
        return Error{Refusal::invalid, "field_missing", "times"};
    auto first = time_option(zone_of(use), request.times.front(), request.duration);
    if (!first) return first.error();
    auto rule = calendar::parse_recurrence_rule(input.rule);
    if (!rule) return rule.error();
    return rules_of::SeriesRule{
        .recurrence = {.first = first->local_begin, .rule = *rule, .except = input.except},
        .in_school_holidays = input.in_school_holidays};
}

Result<std::vector<rules_of::Occurrence>> plan_by(UseCase& use,
                                                  const settings::TenantRules& rules,
                                                  dispatch::RequesterId requester,
                                                  const rules_of::SeriesRule& rule) {
    const auto first = calendar::day_of(rule.recurrence.first);
    return plan_series(zone_of(use), rule,
                       series_calendar(use, rules, {requester, {first, first + kTwoYears}}),
                       rules.repeats.occurrences_max);
}

}  // namespace

Result<PlannedSeries> plan_request(UseCase& use, const SeriesInput& input) {
    auto office = office_of(use, input.request);
    if (!office) return office.error();
    auto rule = rule_of(use, input);
    if (!rule) return rule.error();
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
    const auto& request = input.request;
    if (!settings::repeating(rules, request.setting, request.funding_source.value_or("")).series)
        return Error{Refusal::forbidden, "series_not_allowed"};
    auto occurrences = plan_by(use, rules, *office, *rule);
    if (!occurrences) return occurrences.error();
    return PlannedSeries{
        .requester = *office, .rule = *std::move(rule), .occurrences = *std::move(occurrences)};
}

Result<std::vector<rules_of::Occurrence>> plan_known(UseCase& use,
                                                     dispatch::RequesterId requester,
                                                     const rules_of::SeriesRule& rule) {
    return plan_by(use, db::load_tenant_rules(use.tx, use.tenant, use.now).rules, requester, rule);
}

BookingInput occurrence_input(const BookingInput& request, const rules_of::Occurrence& occurrence) {
    BookingInput one = request;
    auto which = WhichHour::earlier;
    if (request.times.size() == 1) which = request.times.front().which.value_or(which);
    one.times = {{.local = occurrence.local, .which = which}};
    one.window.reset();
    return one;
}

}  // namespace services::booking
