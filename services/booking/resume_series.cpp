#include "services/booking/resume_series.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "db/loaders/tenant_rules.hpp"
#include "db/queries/series.hpp"
#include "services/booking/request_booking.hpp"
#include "services/booking/series_plan.hpp"
#include "services/booking/series_template.hpp"
#include "services/booking/trial.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace calendar = dispatch::calendar;
namespace rules_of = dispatch::booking;
namespace settings = dispatch::settings;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

/// What is needed to request further occurrences of a series.
struct Resuming {
    KnownSeries series;
    BookingInput like;
    bool same_person_first = true;
};

const SeriesBooking* newest(const KnownSeries& series) {
    const SeriesBooking* newest = nullptr;
    for (const auto& booking : series.bookings)
        if (!booking.is_anonymised) newest = &booking;
    return newest;
}

Result<Resuming> resume(UseCase& use,
                        dispatch::SeriesId id,
                        const std::optional<Channel>& channel) {
    auto series = lock_series(use, id);
    if (!series) return series.error();
    const auto* like = newest(*series);
    if (like == nullptr) return Error{Refusal::conflict, "series_nothing_to_restore"};
    auto input = request_again(use, like->id);
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
    const auto allowed =
        settings::repeating(rules, input.setting, input.funding_source.value_or(""));
    if (!allowed.series) return Error{Refusal::forbidden, "series_not_allowed"};
    if (use.scope.requester && !rules.offers.office_chooses) input.strategy.reset();
    input.duration = series->duration;
    input.channel = channel;
    return Resuming{*std::move(series), std::move(input), allowed.same_person_first};
}

/// {"<seat>": "<person>"} of whoever held the seats of the booking that was taken back.
std::string first_json(UseCase& use, dispatch::BookingId before, dispatch::BookingId again) {
    auto first = nlohmann::json::object();
    const auto held = use.tx.run(db::query::series_seat_list, use.tenant, std::vector{before});
    const auto seats = use.tx.run(db::query::series_new_seat_list, use.tenant, again);
    for (const auto& row : held) {
        if (row.is_null("interpreter_id") || row.view("assignment_state") != "cancelled") continue;
        for (const auto& seat : seats)
            if (seat.integer("position") == row.integer("position"))
                first[dispatch::to_text(seat.uuid("id"))] =
                    dispatch::to_text(row.uuid("interpreter_id"));
    }
    return first.dump();
}

ChangedOccurrence requested(UseCase& use,
                            const Resuming& resuming,
                            const rules_of::Occurrence& occurrence) {
    ChangedOccurrence changed{.day = occurrence.day, .local = occurrence.local};
    Savepoint one{use.tx};
    auto input = occurrence_input(resuming.like, occurrence);
    input.of_series = OfSeries{.series = resuming.series.id, .day = occurrence.day};
    auto booked = place_request(use, std::move(input));
    if (booked && booked->booking) {
        one.keep();
        changed.done = true;
        changed.booking = *booked->booking;
        return changed;
    }
    one.undo();
    if (!booked)
        changed.refused_with = booked.error().code;
    else
        changed.finding = *std::ranges::find(booked->findings, rules_of::Severity::refuse,
                                             &rules_of::Finding::severity);
    return changed;
}

const SeriesBooking* booking_on(const KnownSeries& series, calendar::LocalDay day) {
    const auto found = std::ranges::find(series.bookings, day, &SeriesBooking::day);
    return found == series.bookings.end() ? nullptr : &*found;
}

bool may_stand_again(const UseCase& use,
                     const KnownSeries& series,
                     const rules_of::Occurrence& occurrence) {
    const auto zone = calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    if (calendar::first_instant(*zone, occurrence.local) <= use.now) return false;
    const auto* booking = booking_on(series, occurrence.day);
    return booking == nullptr || !stands(*booking);
}

/// In a series of its days alone: what somebody left out is asked for again by naming it.
rules_of::SeriesRule without_left_out(rules_of::SeriesRule rule, const SeriesPart& part) {
    std::erase_if(rule.recurrence.except,
                  [&](calendar::LocalDay day) { return is_meant(part.scope, part.day, day); });
    return rule;
}

ChangedOccurrence restored(UseCase& use,
                           const Resuming& resuming,
                           const rules_of::Occurrence& occurrence) {
    if (occurrence.pause)
        return {.day = occurrence.day, .local = occurrence.local, .pause = occurrence.pause};
    auto changed = requested(use, resuming, occurrence);
    const auto* before = booking_on(resuming.series, occurrence.day);
    if (changed.done && before != nullptr && resuming.same_person_first)
        use.tx.run(db::query::booking_ask_first, use.tenant, *changed.booking,
                   first_json(use, before->id, *changed.booking));
    return changed;
}

void note_change(UseCase& use, const KnownSeries& series, std::string_view action) {
    note_audit(use, {.action = action, .kind = "series", .ids = {series.id.value}});
}

}  // namespace

Result<ChangedSeries> restore_series(UseCase& use, const SeriesPart& part) {
    auto resuming = resume(use, part.series, part.channel);
    if (!resuming) return resuming.error();
    auto& series = resuming->series;
    series.rule = without_left_out(series.rule, part);
    auto planned = plan_known(use, series.requester, series.rule);
    if (!planned) return planned.error();
    Trial trial{use, part.earnest};
    ChangedSeries changed;
    for (const auto& occurrence : *planned)
        if (is_meant(part.scope, part.day, occurrence.day) &&
            may_stand_again(use, series, occurrence))
            changed.push_back(restored(use, *resuming, occurrence));
    if (changed.empty()) return Error{Refusal::conflict, "series_nothing_to_restore"};
    save_series(use, series);
    note_change(use, series, "series_restored");
    trial.end();
    return changed;
}

Result<ChangedSeries> extend_series(UseCase& use, const ExtendSeries& command) {
    auto resuming = resume(use, command.series, command.channel);
    if (!resuming) return resuming.error();
    auto& series = resuming->series;
    const auto zone = calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    const auto before = plan_known(use, series.requester, series.rule);
    auto longer = extended(*zone, series.rule.recurrence, command.end);
    if (!longer) return longer.error();
    series.rule.recurrence.rule = *longer;
    auto planned = plan_known(use, series.requester, series.rule);
    if (!planned) return planned.error();
    auto last = series.bookings.back().day;
    if (before && before->back().day > last) last = before->back().day;
    Trial trial{use, command.earnest};
    ChangedSeries changed;
    for (const auto& occurrence : *planned)
        if (occurrence.day > last) changed.push_back(restored(use, *resuming, occurrence));
    save_series(use, series);
    note_change(use, series, "series_extended");
    trial.end();
    return changed;
}

}  // namespace services::booking
