#include "services/scheduling/schedule.hpp"

#include <unordered_map>

#include "db/loaders/candidate_day.hpp"
#include "db/queries/candidates.hpp"
#include "db/queries/scheduling.hpp"
#include "dispatch/calendar/periods.hpp"
#include "services/record.hpp"

namespace services::scheduling {
namespace {

namespace calendar = dispatch::calendar;
namespace rules_of = dispatch::booking;
using dispatch::Error;
using dispatch::InterpreterId;
using dispatch::Period;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::chrono::days kDaysMax{14};

using RowById = std::unordered_map<InterpreterId, ScheduleRow*>;

/// The people of one page, their lines, and the window that is filled.
struct Page {
    db::People people;
    RowById rows;
    const calendar::Zone& zone;
    calendar::DayRange days;
    Period window;
};

Result<Period> window_of(const calendar::Zone& zone, const calendar::DayRange& days) {
    if (!(days.begin < days.end)) return Error{Refusal::invalid, "field_invalid", "to"};
    if (days.end - days.begin > kDaysMax) return Error{Refusal::invalid, "field_invalid", "to"};
    for (const auto day : {days.begin, days.end}) {
        const auto at =
            calendar::to_instant(zone, calendar::LocalTime{day}, calendar::WhenTwice::take_earlier);
        if (!at && at.error().code == "local_time_out_of_range") return at.error();
    }
    return Period{calendar::whole_day(zone, days.begin).begin,
                  calendar::whole_day(zone, days.end - std::chrono::days{1}).end};
}

Period week_of(const calendar::Zone& zone, calendar::LocalDay day) {
    const auto monday = day - (std::chrono::weekday{day} - std::chrono::Monday);
    return {calendar::whole_day(zone, monday).begin,
            calendar::whole_day(zone, monday + std::chrono::days{6}).end};
}

Period during_of(const db::Row& row) {
    return {row.instant("begin_at"), row.instant("end_at")};
}

ScheduleRow row_of(const db::Row& row, const dispatch::settings::MatchingRules& rules) {
    const auto hours = row.optional_integer("wanted_hours_month");
    return {.person = {.id = row.id<InterpreterId>("id"),
                       .name = row.text("given_name") + " " + row.text("family_name")},
            .kind = row.text("kind"),
            .state = row.text("state"),
            .reached_by = row.text("reached_by"),
            .town = row.text("town"),
            .languages = row.text_array("languages"),
            .assignments = {},
            .offers = {},
            .available = {},
            .absent = {},
            .busy_elsewhere = {},
            .wanted_week_min = dispatch::matching::wanted_minutes_week(
                hours ? std::optional{static_cast<int>(*hours)} : std::nullopt, rules)};
}

void add_assignments(UseCase& use, Page& page) {
    const auto rows = use.tx.run(db::query::schedule_assignment_list, use.tenant, page.people.ids,
                                 page.window.begin, page.window.end);
    for (const auto& row : rows)
        page.rows.at(row.id<InterpreterId>("interpreter_id"))
            ->assignments.push_back(
                {.id = row.id<dispatch::AssignmentId>("id"),
                 .booking = {.id = row.id<dispatch::BookingId>("booking_id"),
                             .number = row.integer("number"),
                             .language = row.text("language"),
                             .requester_name = row.text("requester_name")},
                 .state = rules_of::parse_assignment_state(row.view("state")).value(),
                 .timesheet = rules_of::parse_timesheet_state(row.view("timesheet_state")).value(),
                 .during = during_of(row),
                 .setting = row.text("setting"),
                 .mode = row.text("mode"),
                 .town = row.text("town")});
}

void add_offers(UseCase& use, Page& page) {
    const auto rows = use.tx.run(db::query::schedule_offer_list, use.tenant, page.people.ids,
                                 page.window.begin, page.window.end, use.now);
    for (const auto& row : rows)
        page.rows.at(row.id<InterpreterId>("interpreter_id"))
            ->offers.push_back({.id = row.id<dispatch::OfferId>("id"),
                                .booking = row.id<dispatch::BookingId>("booking_id"),
                                .seat = row.id<dispatch::SeatId>("seat_id"),
                                .number = row.integer("number"),
                                .language = row.text("language"),
                                .state = rules_of::parse_offer_state(row.view("state")).value(),
                                .channel = row.text("channel"),
                                .during = during_of(row),
                                .expires_at = row.optional_instant("expires_at")});
}

void add_minutes(UseCase& use, Page& page) {
    const auto week = week_of(page.zone, page.days.begin);
    const auto rows = use.tx.run(db::query::schedule_minutes_list, use.tenant, page.people.ids,
                                 week.begin, week.end);
    for (const auto& row : rows)
        page.rows.at(row.id<InterpreterId>("interpreter_id"))->booked_week_min =
            row.integer("minutes");
}

void add_clipped(std::vector<Period>& list, const Period& period, const Period& window) {
    const Period inside{std::max(period.begin, window.begin), std::min(period.end, window.end)};
    if (inside.begin < inside.end) list.push_back(inside);
}

void add_times(UseCase& use, Page& page) {
    const db::People known{.ids = page.people.ids, .shared_calendars = {}};
    auto times = db::load_times(use.tx, use.tenant, known, page.window, page.zone, use.now);
    for (auto& [id, row] : page.rows) {
        const auto& availability = times[id].availability;
        row->on_request = availability.is_open_to_all();
        row->available = calendar::available_periods(page.zone, availability, page.days);
        for (const auto& exception : availability.exceptions) {
            if (exception.kind != calendar::ExceptionKind::absent) continue;
            for (const auto& period : calendar::periods_of(page.zone, exception.during))
                add_clipped(row->absent, period, page.window);
        }
        row->absent = calendar::merged(std::move(row->absent));
    }
}

void add_busy_elsewhere(UseCase& use, Page& page) {
    std::vector<dispatch::Uuid> calendars;
    calendars.reserve(page.people.shared_calendars.size());
    for (const auto& [calendar_id, person] : page.people.shared_calendars)
        calendars.push_back(calendar_id);
    if (calendars.empty()) return;
    const auto rows = use.tx.run(db::query::candidate_busy_elsewhere_list, calendars,
                                 page.window.begin, page.window.end);
    for (const auto& row : rows) {
        const auto person = page.people.shared_calendars.at(row.uuid("calendar_id"));
        add_clipped(page.rows.at(person)->busy_elsewhere,
                    {row.instant("busy_begin"), row.instant("busy_end")}, page.window);
    }
}

void fill(UseCase& use, Page& page) {
    add_assignments(use, page);
    add_offers(use, page);
    add_minutes(use, page);
    add_times(use, page);
    add_busy_elsewhere(use, page);
}

}  // namespace

Result<Schedule> read_schedule(UseCase& use, const ReadSchedule& wanted) {
    const auto zone = *calendar::Zone::named(use.zone);
    const auto window = window_of(zone, wanted.days);
    if (!window) return window.error();
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules.matching;
    const auto found = use.tx.run(db::query::schedule_person_list, use.tenant, wanted.language,
                                  wanted.q, wanted.after, wanted.limit + 1);
    Schedule schedule{.window = *window, .rows = {}, .has_more = found.size() > wanted.limit};
    Page page{.people = {}, .rows = {}, .zone = zone, .days = wanted.days, .window = *window};
    std::vector<dispatch::Uuid> shown;
    for (std::size_t i = 0; i < std::min(found.size(), wanted.limit); ++i) {
        const auto row = found[i];
        schedule.rows.push_back(row_of(row, rules));
        const auto id = schedule.rows.back().person.id;
        page.people.ids.push_back(id);
        if (row.boolean("shares_calendar"))
            page.people.shared_calendars[row.uuid("calendar_id")] = id;
        shown.push_back(id.value);
    }
    for (auto& row : schedule.rows) page.rows[row.person.id] = &row;
    if (!shown.empty()) fill(use, page);
    note_audit(use, {.action = "schedule_viewed", .kind = "interpreter", .ids = shown});
    return schedule;
}

}  // namespace services::scheduling
