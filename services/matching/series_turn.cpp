#include "services/matching/series_turn.hpp"

#include <algorithm>

#include "db/queries/series.hpp"
#include "dispatch/settings/deadlines.hpp"

namespace services::matching {
namespace {

namespace booking = dispatch::booking;
namespace settings = dispatch::settings;
using dispatch::BookingId;
using dispatch::Done;
using dispatch::Result;

bool same_person_first(const db::BookingSearch& wanted, const RulesInForce& rules) {
    return settings::repeating(rules.rules, wanted.setting, wanted.search.funding_source)
        .same_person_first;
}

/// Nobody has begun to look for anybody.
bool is_untouched(const db::BookingSearch& wanted) {
    return std::ranges::all_of(wanted.seats, [](const db::SeatRow& seat) {
        return seat.state == booking::SeatState::open;
    });
}

bool names_somebody(const db::BookingSearch& wanted) {
    return std::ranges::any_of(wanted.seats, [&](const db::SeatRow& seat) {
        return asked_first(wanted, seat.id).has_value();
    });
}

dispatch::Instant lead_time_of(const UseCase& use,
                               const db::BookingSearch& wanted,
                               const RulesInForce& rules) {
    const auto begin = [](const db::SearchOption& option) { return option.during.begin; };
    const auto first = std::ranges::min(wanted.search.options, {}, begin).during.begin;
    return settings::lead_time_deadline(rules.rules.request, {.event = use.now, .begin = first},
                                        {.office = rules.office, .zone = rules.zone});
}

db::Rows waiting_in(UseCase& use, dispatch::SeriesId series) {
    return use.tx.run(db::query::series_waiting_list, use.tenant, series, use.now);
}

void look_now(UseCase& use, BookingId id, const Delivery& because) {
    set_timer(use, {.consumer = "search_seats",
                    .aggregate_id = id.value,
                    .subject_id = std::nullopt,
                    .due_at = use.now,
                    .dedup_key = "search_seats:series:" + to_text(id) + ":" +
                                 dispatch::to_text(because.id)});
}

}  // namespace

std::optional<dispatch::Instant> waits_for_series(UseCase& use,
                                                  const db::BookingSearch& wanted,
                                                  const RulesInForce& rules) {
    if (!wanted.series || !is_untouched(wanted) || wanted.search.options.empty())
        return std::nullopt;
    if (!same_person_first(wanted, rules) || names_somebody(wanted)) return std::nullopt;
    const auto until = lead_time_of(use, wanted, rules);
    if (until <= use.now) return std::nullopt;
    if (!use.tx.run(db::query::series_person_list, use.tenant, *wanted.series).empty())
        return std::nullopt;
    const auto waiting = waiting_in(use, *wanted.series);
    if (waiting.empty() || waiting[0].id<BookingId>("id") == wanted.id) return std::nullopt;
    return until;
}

std::optional<dispatch::InterpreterId> whom_to_ask_first(UseCase& use,
                                                         const db::BookingSearch& wanted,
                                                         const db::SeatRow& seat,
                                                         const RulesInForce& rules) {
    if (auto own = asked_first(wanted, seat.id)) return own;
    if (!wanted.series || !same_person_first(wanted, rules)) return std::nullopt;
    const auto place = std::ranges::find(wanted.seats, seat.id, &db::SeatRow::id);
    const auto position = place - wanted.seats.begin() + 1;
    for (const auto& row : use.tx.run(db::query::series_person_list, use.tenant, *wanted.series))
        if (row.integer("position") == position)
            return row.id<dispatch::InterpreterId>("interpreter_id");
    return std::nullopt;
}

Result<Done> go_on_with_series(UseCase& use, const Delivery& delivery) {
    const auto rows =
        use.tx.run(db::query::series_of_booking, use.tenant, BookingId{delivery.aggregate_id});
    if (rows.empty()) return Done{};
    const auto series = rows.only().id<dispatch::SeriesId>("series_id");
    const auto waiting = waiting_in(use, series);
    const bool is_decided = !use.tx.run(db::query::series_person_list, use.tenant, series).empty();
    for (const auto& row : waiting) {
        if (row.boolean("is_untouched")) look_now(use, row.id<BookingId>("id"), delivery);
        if (!is_decided) break;  // the next one alone
    }
    return Done{};
}

}  // namespace services::matching
