#include "services/booking/request_series.hpp"

#include <algorithm>

#include "db/loaders/free_people.hpp"
#include "db/queries/series.hpp"
#include "services/booking/judge_request.hpp"
#include "services/booking/request_booking.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace calendar = dispatch::calendar;
namespace rules_of = dispatch::booking;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

void add_findings(std::vector<SeriesFinding>& all,
                  const std::vector<rules_of::Finding>& found,
                  calendar::LocalDay day) {
    for (const auto& finding : found) {
        auto known = std::ranges::find(all, finding, &SeriesFinding::finding);
        if (known == all.end()) known = all.insert(all.end(), SeriesFinding{finding, {}});
        if (known->days.empty() || known->days.back() != day) known->days.push_back(day);
    }
}

bool takes_place(const rules_of::Occurrence& occurrence) {
    return !occurrence.pause;
}

/// Of all occurrences in one look at the pool.
void add_chances(UseCase& use, const JudgedRequest& judged, std::vector<SeriesDay>& days) {
    std::vector<dispatch::Period> times;
    for (const auto& day : days)
        if (takes_place(day.occurrence) && day.begin > use.now)
            times.push_back({day.begin, day.begin + judged.request.duration});
    const auto counted = db::count_free_people(use.tx, use.tenant, judged.search,
                                               judged.for_search(), times, use.now);
    for (auto& day : days) {
        const auto found = std::ranges::find(
            counted, day.begin, [](const db::FreePeople& people) { return people.during.begin; });
        if (found == counted.end() || !takes_place(day.occurrence)) continue;
        day.qualified = found->qualified;
        day.free = found->free;
        day.chance = dispatch::matching::chance_of(found->free);
    }
}

std::vector<std::string> texts_of(const std::vector<calendar::LocalDay>& days) {
    std::vector<std::string> texts;
    texts.reserve(days.size());
    for (const auto day : days) texts.push_back(calendar::to_text(day));
    return texts;
}

dispatch::SeriesId add_series(UseCase& use, const SeriesInput& input, const PlannedSeries& plan) {
    const auto id = use.make_id<dispatch::SeriesId>();
    const auto& recurrence = plan.rule.recurrence;
    use.tx.run(db::query::series_add, use.tenant, id, plan.requester, use.actor.account,
               calendar::to_text(recurrence.rule), calendar::to_text(recurrence.first), use.zone,
               input.request.duration, texts_of(recurrence.except), plan.rule.in_school_holidays,
               use.now);
    return id;
}

Result<Done> note_series(UseCase& use, dispatch::SeriesId id, dispatch::RequesterId office) {
    note_audit(use, {.action = "series_requested", .kind = "series", .ids = {id.value}});
    return note_event(use, {.type = "series_requested",
                            .aggregate = "series",
                            .aggregate_id = id.value,
                            .data = ids_json({{"requester_id", office.value}})});
}

/// What is worth a refusal weighs more than a question.
std::string_view heavier(std::string_view one, std::string_view other) {
    return one == "request_refused" || other.empty() ? one : other;
}

}  // namespace

Result<SeriesPreview> preview_series(UseCase& use, const SeriesInput& input) {
    auto plan = plan_request(use, input);
    if (!plan) return plan.error();
    SeriesPreview preview{.rule = plan->rule, .days = {}, .findings = {}};
    std::optional<JudgedRequest> first;
    for (const auto& occurrence : plan->occurrences) {
        SeriesDay day{.occurrence = occurrence, .begin = {}};
        if (takes_place(occurrence)) {
            auto judged = judge_request(use, occurrence_input(input.request, occurrence));
            if (!judged) return judged.error();
            day.begin = judged->request.options.front().during.begin;
            add_findings(preview.findings, judged->checked.findings, occurrence.day);
            if (!first) first.emplace(*std::move(judged));
        }
        preview.days.push_back(std::move(day));
    }
    if (first) add_chances(use, *first, preview.days);
    return preview;
}

Result<RequestedSeries> request_series(UseCase& use, const SeriesInput& input) {
    auto plan = plan_request(use, input);
    if (!plan) return plan.error();
    if (std::ranges::none_of(plan->occurrences, takes_place))
        return Error{Refusal::invalid, "series_all_paused"};
    RequestedSeries requested;
    const auto id = add_series(use, input, *plan);
    for (const auto& occurrence : plan->occurrences) {
        if (!takes_place(occurrence)) continue;
        auto one = occurrence_input(input.request, occurrence);
        one.of_series = OfSeries{.series = id, .day = occurrence.day};
        auto booked = request_booking(use, one);
        if (!booked) return booked.error();
        requested.refused_with = heavier(requested.refused_with, booked->refused_with);
        add_findings(requested.findings, booked->findings, occurrence.day);
    }
    if (!requested.refused_with.empty()) return requested;
    if (auto noted = note_series(use, id, plan->requester); !noted) return noted.error();
    requested.series = id;
    return requested;
}

}  // namespace services::booking
