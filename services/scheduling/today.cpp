#include "services/scheduling/today.hpp"

#include <algorithm>

#include "db/queries/scheduling.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/record.hpp"

namespace services::scheduling {
namespace {

constexpr std::chrono::hours kTranslationsAhead{48};

namespace rules_of = dispatch::booking;
namespace calendar = dispatch::calendar;

constexpr std::chrono::days kHolidaysAhead{60};  // as far as people are asked at most
constexpr std::size_t kGapsJudged = 200;         // the soonest ones; the worst of them are shown

BookingLabel booking_of(const db::Row& row) {
    return {.id = row.id<dispatch::BookingId>("booking_id"),
            .number = row.integer("number"),
            .language = row.text("language"),
            .requester_name = row.text("requester_name")};
}

PersonLabel person_of(const db::Row& row) {
    return {.id = row.id<dispatch::InterpreterId>("interpreter_id"),
            .name = row.text("given_name") + " " + row.text("family_name")};
}

dispatch::Period during_of(const db::Row& row) {
    return {row.instant("begin_at"), row.instant("end_at")};
}

template <class Item>
First<Item> listed(const db::Rows& rows, const auto& item_of) {
    First<Item> list;
    if (!rows.empty()) list.total = rows[0].integer("total");
    for (const auto& row : rows) list.items.push_back(item_of(row));
    return list;
}

OpenSeat open_seat(const db::Row& row) {
    return {.booking = booking_of(row),
            .seat = row.id<dispatch::SeatId>("seat_id"),
            .state = rules_of::parse_seat_state(row.view("state")).value(),
            .urgency = row.text("urgency"),
            .setting = row.text("setting"),
            .mode = row.text("mode"),
            .town = row.text("town"),
            .during = during_of(row),
            .offers_open = static_cast<int>(row.integer("offers_open")),
            .people_interested = static_cast<int>(row.integer("people_interested")),
            .verdict = {}};
}

First<OpenSeat> list_gaps(UseCase& use, std::size_t limit) {
    const auto rows = use.tx.run(db::query::today_gap_list, use.tenant, use.now, kGapsJudged);
    auto gaps = listed<OpenSeat>(rows, open_seat);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& seat = gaps.items[i];
        seat.verdict = rules_of::judge_gap(
            {.state = seat.state,
             .begin = seat.during.begin,
             .now = use.now,
             .urgent = seat.urgency == "urgent",
             .offers_open = seat.offers_open,
             .people_interested = seat.people_interested,
             .proposals_open = static_cast<int>(rows[i].integer("proposals_open"))});
    }
    std::ranges::stable_sort(gaps.items, {}, [](const OpenSeat& seat) {
        return std::pair{seat.verdict.risk, seat.during.begin};
    });
    while (gaps.items.size() > limit) gaps.items.pop_back();
    return gaps;
}

NextCall next_call(const db::Row& row, dispatch::Instant now) {
    return {
        .booking = booking_of(row),
        .offer = row.id<dispatch::OfferId>("offer_id"),
        .person = person_of(row),
        .begin = row.instant("begin_at"),
        .called_at = row.optional_instant("called_at"),
        .call_result = row.optional_text("call_result"),
        .offer_now = {.state = rules_of::OfferState::made,
                      .booking = rules_of::parse_booking_state(row.view("booking_state")).value(),
                      .expires_at = row.optional_instant("expires_at"),
                      .time_begin = row.instant("begin_at"),
                      .chosen_later = row.boolean("chosen_later"),
                      .on_call_list = true,
                      .now = now}};
}

WaitingRequest waiting_request(const db::Row& row) {
    return {.booking = booking_of(row),
            .state = rules_of::parse_booking_state(row.view("state")).value(),
            .urgency = row.text("urgency"),
            .setting = row.text("setting"),
            .mode = row.text("mode"),
            .town = row.text("town"),
            .office_is_new = row.view("requester_state") == "pending",
            .begin = row.optional_instant("begin_at"),
            .created_at = row.instant("created_at")};
}

NewOffice new_office(const db::Row& row) {
    return {.id = row.id<dispatch::RequesterId>("requester_id"),
            .name = row.text("name"),
            .kind = row.text("kind"),
            .town = row.text("town"),
            .version = row.integer("version"),
            .created_at = row.instant("created_at")};
}

rules_of::RoundNow round_now(const db::Row& row, dispatch::Instant now) {
    return {.seat = {.booking = rules_of::parse_booking_state(row.view("booking_state")).value(),
                     .seat = rules_of::parse_seat_state(row.view("seat_state")).value(),
                     .a_time_lies_ahead = row.boolean("a_time_lies_ahead")},
            .interest_begin = row.optional_instant("interest_begin"),
            .now = now};
}

EndingRound ending_round(const db::Row& row, dispatch::Instant now) {
    return {.booking = booking_of(row),
            .seat = row.id<dispatch::SeatId>("seat_id"),
            .state = row.text("state"),
            .strategy = row.text("strategy"),
            .ends_at = row.optional_instant("ends_at"),
            .offers_open = row.integer("offers_open"),
            .people_interested = row.integer("people_interested"),
            .now = round_now(row, now)};
}

Unreported unreported(const db::Row& row) {
    return {.booking = booking_of(row),
            .assignment = row.id<dispatch::AssignmentId>("assignment_id"),
            .person = person_of(row),
            .state = rules_of::parse_assignment_state(row.view("state")).value(),
            .planned = during_of(row)};
}

Objected objected(const db::Row& row) {
    return {.booking = booking_of(row),
            .assignment = row.id<dispatch::AssignmentId>("assignment_id"),
            .person = person_of(row),
            .state = rules_of::parse_timesheet_state(row.view("state")).value(),
            .actual = during_of(row),
            .since = row.instant("updated_at")};
}

Deadline deadline(const db::Row& row) {
    return {.person = person_of(row),
            .kind = row.text("kind"),
            .code = row.text("code"),
            .ends_on = calendar::parse_local_day(row.view("ends_on")).value()};
}

PressingSeries pressing_series(const db::Row& row) {
    PressingSeries series{.booking = booking_of(row),
                          .series = row.id<dispatch::SeriesId>("series_id"),
                          .person = {},
                          .next_begin = row.instant("next_begin"),
                          .by_first = row.integer("by_first"),
                          .by_others = row.integer("by_others"),
                          .searching = row.integer("searching"),
                          .unfilled = row.integer("unfilled")};
    if (!row.is_null("interpreter_id")) series.person = person_of(row);
    return series;
}

First<OpenMessage> open_messages(UseCase& use, std::size_t limit) {
    const auto rows = use.tx.run(db::query::today_message_list, use.tenant, limit);
    First<OpenMessage> list;
    if (!rows.empty()) list.total = rows[0].integer("total");
    for (const auto& row : rows) {
        const auto id = row.uuid("message_id");
        const auto sealed = row.optional_bytes("text_enc");
        list.items.push_back(
            {.booking = booking_of(row),
             .id = id,
             .side = row.text("side"),
             .person = row.optional_id<dispatch::InterpreterId>("interpreter_id"),
             .written_by = row.text("written_by"),
             .text = sealed ? use.tools.vault.open(use.tx, use.tenant,
                                                   {"booking_message", "text_enc", id}, *sealed)
                            : std::string{},
             .created_at = row.instant("created_at")});
    }
    return list;
}

std::vector<ComingHoliday> coming_holidays(UseCase& use, calendar::LocalDay today) {
    std::vector<ComingHoliday> list;
    for (const auto& row :
         use.tx.run(db::query::today_holiday_list, use.tenant, use.land, calendar::to_text(today),
                    calendar::to_text(today + kHolidaysAhead)))
        list.push_back({.holiday = {row.text("name"),
                                    {calendar::parse_local_day(row.view("first_day")).value(),
                                     calendar::parse_local_day(row.view("last_day")).value() +
                                         std::chrono::days{1}}},
                        .asked = row.integer("asked"),
                        .here = row.integer("here"),
                        .some_days = row.integer("some_days"),
                        .away = row.integer("away"),
                        .without_answer = row.integer("without_answer")});
    return list;
}

TranslationToLookAt translation(const db::Row& row, dispatch::Instant now) {
    const auto deadline = row.instant("deadline_at");
    return {.id = row.uuid("id"),
            .number = row.integer("number"),
            .state = row.text("state"),
            .source_language = row.text("source_language"),
            .target_language = row.text("target_language"),
            .requester_name = row.text("requester_name"),
            .deadline = deadline,
            .is_counted = !row.boolean("not_counted"),
            .is_overdue = deadline <= now};
}

void note_view(UseCase& use, const Today& today) {
    std::vector<dispatch::Uuid> shown;
    const auto show = [&](const auto& list) {
        for (const auto& item : list.items) shown.push_back(item.person.id.value);
    };
    show(today.calls);
    show(today.unreported);
    show(today.objected);
    show(today.deadlines);
    for (const auto& series : today.series.items)
        if (series.person) shown.push_back(series.person->id.value);
    for (const auto& message : today.messages.items)
        if (message.person) shown.push_back(message.person->value);
    std::ranges::sort(shown);
    const auto twice = std::ranges::unique(shown);
    shown.erase(twice.begin(), twice.end());
    note_audit(use, {.action = "today_viewed", .kind = "interpreter", .ids = shown});
}

}  // namespace

Today read_today(UseCase& use, const ReadToday& wanted) {
    const auto zone = *calendar::Zone::named(use.zone);
    Today today{.day = calendar::day_of(zone, use.now)};
    const auto midnight = calendar::whole_day(zone, today.day).begin;
    auto& tx = use.tx;
    const auto limit = wanted.limit;
    today.messages = open_messages(use, limit);
    today.gaps = list_gaps(use, limit);
    const auto seen_now = [&](auto item_of) {
        return [item_of, &use](const db::Row& row) { return item_of(row, use.now); };
    };
    today.calls =
        listed<NextCall>(tx.run(db::query::today_call_next, use.tenant), seen_now(next_call));
    today.approvals = listed<WaitingRequest>(
        tx.run(db::query::today_approval_list, use.tenant, limit), waiting_request);
    today.new_offices =
        listed<NewOffice>(tx.run(db::query::today_office_list, use.tenant, limit), new_office);
    today.ending = listed<EndingRound>(tx.run(db::query::today_round_list, use.tenant,
                                              use.now + std::chrono::hours{24}, limit, use.now),
                                       seen_now(ending_round));
    today.unreported = listed<Unreported>(
        tx.run(db::query::today_unreported_list, use.tenant, midnight, limit), unreported);
    today.objected =
        listed<Objected>(tx.run(db::query::today_objected_list, use.tenant, limit), objected);
    today.deadlines = listed<Deadline>(
        tx.run(db::query::today_deadline_list, use.tenant, calendar::to_text(today.day),
               calendar::to_text(today.day + wanted.ahead), limit),
        deadline);
    today.series = listed<PressingSeries>(
        tx.run(db::query::today_series_list, use.tenant, use.now, limit), pressing_series);
    today.holidays = coming_holidays(use, today.day);
    today.translations = listed<TranslationToLookAt>(
        tx.run(db::query::today_translation_list, use.tenant, use.now + kTranslationsAhead, limit),
        seen_now(translation));
    note_view(use, today);
    return today;
}

}  // namespace services::scheduling
