#include "services/booking/series_view.hpp"

#include <algorithm>
#include <unordered_map>

#include "db/queries/series.hpp"
#include "services/booking/series_plan.hpp"
#include "services/booking/side.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace calendar = dispatch::calendar;
namespace rules_of = dispatch::booking;
using dispatch::BookingId;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using rules_of::AssignmentState;
using Persons = std::unordered_map<std::int64_t, SeriesPerson>;  // by position of the seat

struct Seats {
    std::vector<rules_of::SeatState> states;
    std::vector<std::pair<std::int64_t, SeriesPerson>> people;
};
using SeatsByBooking = std::unordered_map<BookingId, Seats>;

Persons persons_of(UseCase& use, dispatch::SeriesId id) {
    Persons persons;
    for (const auto& row : use.tx.run(db::query::series_person_list, use.tenant, id))
        persons.emplace(row.integer("position"),
                        SeriesPerson{row.id<dispatch::InterpreterId>("interpreter_id"),
                                     row.text("interpreter_name")});
    return persons;
}

bool comes(const db::Row& row) {
    if (row.is_null("assignment_id")) return false;
    const auto state = rules_of::parse_assignment_state(row.view("assignment_state")).value();
    return state != AssignmentState::cancelled && state != AssignmentState::interpreter_no_show;
}

SeatsByBooking seats_of(UseCase& use, const std::vector<SeriesBooking>& bookings) {
    std::vector<BookingId> ids;
    for (const auto& booking : bookings) ids.push_back(booking.id);
    SeatsByBooking seats;
    for (const auto& row : use.tx.run(db::query::series_seat_list, use.tenant, ids)) {
        auto& of_booking = seats[row.id<BookingId>("booking_id")];
        of_booking.states.push_back(rules_of::parse_seat_state(row.view("state")).value());
        if (comes(row))
            of_booking.people.emplace_back(
                row.integer("position"),
                SeriesPerson{row.id<dispatch::InterpreterId>("interpreter_id"),
                             row.text("interpreter_name")});
    }
    return seats;
}

void add_seats(OccurrenceView& view, const Seats& seats, const Persons& persons) {
    view.fill = rules_of::fill_of(seats.states);
    for (const auto& [position, person] : seats.people) {
        const auto first = persons.find(position);
        if (first != persons.end() && first->second.id != person.id) view.has_other_person = true;
        view.people.push_back(person);
    }
}

Result<Done> conflict(std::string_view code) {
    return Error{Refusal::conflict, code};
}

Result<Done> may_change(const UseCase& use, const OccurrenceView& view) {
    if (!view.booking) return conflict("series_day_not_requested");
    auto state = rules_of::after(view.booking->state, rules_of::BookingAct::withdraw, side_of(use));
    if (!state) return state.error();
    return view.booking->during.begin > use.now ? Result<Done>{Done{}} : conflict("time_in_past");
}

Result<Done> may_restore(const UseCase& use, const OccurrenceView& view) {
    if (view.booking && stands(*view.booking)) return conflict("series_day_stands");
    if (view.pause && view.pause->kind != rules_of::PauseKind::left_out)
        return conflict("series_day_paused");
    const auto zone = *calendar::Zone::named(use.zone);
    return calendar::first_instant(zone, view.local) > use.now ? Result<Done>{Done{}}
                                                               : conflict("time_in_past");
}

OccurrenceView view_of(const SeriesBooking& booking, const rules_of::SeriesRule& rule) {
    return {.day = booking.day,
            .local = booking.local,
            .booking = booking,
            .is_moved = booking.local != time_of(rule, booking.day)};
}

/// What the rule says and nobody requested stands beside the bookings.
std::vector<OccurrenceView> merged(const KnownSeries& series,
                                   const std::vector<rules_of::Occurrence>& planned) {
    std::vector<OccurrenceView> views;
    for (const auto& booking : series.bookings) views.push_back(view_of(booking, series.rule));
    for (const auto& one : planned) {
        auto known = std::ranges::find(views, one.day, &OccurrenceView::day);
        if (known == views.end())
            views.push_back({.day = one.day, .local = one.local, .pause = one.pause});
        else if (!known->is_moved)
            known->pause = one.pause;  // closed since it was requested
    }
    std::ranges::sort(views, {}, &OccurrenceView::day);
    return views;
}

void add_acts(const UseCase& use, SeriesView& view) {
    for (auto& one : view.occurrences)
        one.acts = {{"cancel", may_change(use, one)},
                    {"move", may_change(use, one)},
                    {"restore", may_restore(use, one)}};
    view.acts = {{"extend", Done{}}};
}

void note_view(UseCase& use, const KnownSeries& series) {
    std::vector<dispatch::Uuid> shown;
    for (const auto& booking : series.bookings) shown.push_back(booking.id.value);
    note_audit(use, {.action = "series_viewed", .kind = "booking", .ids = std::move(shown)});
}

}  // namespace

Result<SeriesView> read_series(UseCase& use, dispatch::SeriesId id) {
    auto series = find_series(use, id);
    if (!series) return series.error();
    // A rule that the tenant has tightened since hides nothing that was requested before.
    auto planned = plan_known(use, series->requester, series->rule);
    SeriesView view{.series = *std::move(series), .person = {}, .occurrences = {}, .acts = {}};
    view.occurrences =
        merged(view.series, planned ? *planned : std::vector<rules_of::Occurrence>{});
    const auto persons = persons_of(use, id);
    if (const auto first = persons.find(1); first != persons.end()) view.person = first->second;
    const auto seats = seats_of(use, view.series.bookings);
    for (auto& one : view.occurrences)
        if (one.booking)
            if (const auto found = seats.find(one.booking->id); found != seats.end())
                add_seats(one, found->second, persons);
    add_acts(use, view);
    note_view(use, view.series);
    return view;
}

}  // namespace services::booking
