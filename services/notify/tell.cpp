#include "services/notify/tell.hpp"

#include "db/loaders/tenant_rules.hpp"
#include "db/queries/notify.hpp"
#include "db/queries/series.hpp"
#include "services/ids_json.hpp"
#include "services/notify/message.hpp"
#include "services/notify/offer_link.hpp"
#include "services/notify/tell_series.hpp"
#include "services/public_link.hpp"
#include "services/tenant_calendar.hpp"

namespace services::notify {
namespace {

using dispatch::AssignmentId;
using dispatch::BookingId;
using dispatch::Done;
using dispatch::Instant;
using dispatch::InterpreterId;
using dispatch::Uuid;

constexpr std::chrono::days kHolidayLinkLives{120};  // asked 60 days ahead, six weeks long

Uuid named(const Delivery& delivery, std::string_view name) {
    return id_in(delivery.data, name).value();
}

Uuid occasion_of(const Delivery& delivery) {
    return delivery.event_id.value_or(delivery.id);
}

dispatch::settings::ReminderRules reminders(UseCase& use) {
    return db::load_tenant_rules(use.tx, use.tenant, use.now).rules.reminders;
}

std::optional<Instant> reminder_of(UseCase& use, Instant begin) {
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
    return dispatch::settings::assignment_reminder(rules.reminders,
                                                   {.event = use.now, .begin = begin},
                                                   tenant_calendar(use, rules).of_deadlines());
}

/// Left out when its moment had passed already when the thing happened; a late worker still
/// reminds.
void remind_at(UseCase& use,
               std::string_view consumer,
               const Delivery& about,
               const Uuid& subject,
               Instant at) {
    if (at <= about.due_at) return;
    set_timer(use, {.consumer = consumer,
                    .aggregate_id = about.aggregate_id,
                    .subject_id = subject,
                    .due_at = at,
                    .dedup_key = std::string{consumer} + ":" + dispatch::to_text(subject) + ":" +
                                 dispatch::to_text(occasion_of(about))});
}

Instant begin_of_booking(UseCase& use, const Delivery& delivery) {
    const auto rows = use.tx.run(db::query::mail_booking_read, use.tenant, delivery.aggregate_id);
    return rows.only().instant("begin_at");
}

/// The first to be found for a series decides whom the others are offered to: they are asked at
/// once, each by a mail of their own.
bool is_of_a_decided_series(UseCase& use, const db::Row& row) {
    const auto series = row.optional_id<dispatch::SeriesId>("series_id");
    return series && !use.tx.run(db::query::series_person_list, use.tenant, *series).empty();
}

/// Of several offers of a series one reminder is enough: that of the first.
bool is_reminded_with_another(UseCase& use, const Uuid& offer, const db::Row& row) {
    const auto series = row.optional_id<dispatch::SeriesId>("series_id");
    if (!series) return false;
    const auto open = use.tx.run(db::query::series_offer_list, use.tenant, *series,
                                 row.id<InterpreterId>("interpreter_id"));
    return !open.empty() && open[0].uuid("id") != offer;
}

}  // namespace

Told tell_offer(UseCase& use, const Delivery& delivery) {
    const auto offer = named(delivery, "offer_id");
    const auto rows = use.tx.run(db::query::mail_offer_read, use.tenant, offer);
    const auto row = rows.only();
    if (row.view("channel") != "mail" || row.view("state") != "made") return Done{};
    if (const auto expires = row.optional_instant("expires_at"))
        remind_at(use, "remind_offer", delivery, offer,
                  *expires - reminders(use).before_offer_expires);
    const auto person = row.id<InterpreterId>("interpreter_id");
    if (is_of_a_decided_series(use, row) &&
        waits_for_others(use, delivery, {person}, row.instant("begin_at")))
        return Done{};
    tell_interpreter(use, person,
                     {.kind = "offer",
                      .subject = offer,
                      .occasion = occasion_of(delivery),
                      .link = offer_link(use, offer, row)});
    return Done{};
}

Told tell_offer_withdrawn(UseCase& use, const Delivery& delivery) {
    const auto offer = named(delivery, "offer_id");
    const auto rows = use.tx.run(db::query::mail_offer_read, use.tenant, offer);
    if (rows.only().view("channel") != "mail") return Done{};
    const auto person = rows.only().id<InterpreterId>("interpreter_id");
    if (waits_for_others(use, delivery, {person}, rows.only().instant("begin_at"))) return Done{};
    tell_interpreter(
        use, person,
        {.kind = "offer_withdrawn", .subject = offer, .occasion = occasion_of(delivery)});
    return Done{};
}

Told tell_assignment(UseCase& use, const Delivery& delivery) {
    const auto assignment = named(delivery, "assignment_id");
    const auto rows = use.tx.run(db::query::mail_assignment_read, use.tenant, assignment);
    const auto row = rows.only();
    if (row.view("state") != "confirmed") return Done{};
    const auto occasion = occasion_of(delivery);
    const auto person = row.id<InterpreterId>("interpreter_id");
    const auto begin = row.instant("begin_at");
    if (!waits_for_others(use, delivery, {person}, begin))
        tell_interpreter(
            use, person,
            {.kind = "assignment_confirmed", .subject = assignment, .occasion = occasion});
    if (!waits_for_others(use, delivery, {}, begin))
        tell_office(use, BookingId{delivery.aggregate_id},
                    {.kind = "booking_filled", .subject = assignment, .occasion = occasion});
    const auto rules = reminders(use);
    if (const auto at = reminder_of(use, row.instant("begin_at")))
        remind_at(use, "remind_assignment", delivery, assignment, *at);
    remind_at(use, "remind_timesheet", delivery, assignment,
              row.instant("end_at") + std::chrono::days{rules.timesheet_after_days});
    return Done{};
}

Told tell_cancellation(UseCase& use, const Delivery& delivery) {
    const auto assignment = named(delivery, "assignment_id");
    const auto by = code_in(delivery.data, "by");
    const auto rows = use.tx.run(db::query::mail_assignment_read, use.tenant, assignment);
    const auto occasion = occasion_of(delivery);
    const auto begin = rows.only().instant("begin_at");
    if (!waits_for_others(use, delivery, {}, begin))
        tell_office(use, BookingId{delivery.aggregate_id},
                    {.kind = by == "interpreter" ? "interpreter_lost" : "appointment_off",
                     .subject = assignment,
                     .occasion = occasion});
    const auto person = rows.only().id<InterpreterId>("interpreter_id");
    if (by == "interpreter" || waits_for_others(use, delivery, {person}, begin)) return Done{};
    tell_interpreter(use, person,
                     {.kind = by == "move" ? "assignment_moved" : "assignment_cancelled",
                      .subject = assignment,
                      .occasion = occasion});
    return Done{};
}

Told tell_unfilled(UseCase& use, const Delivery& delivery) {
    const News news{.kind = "seat_unfilled",
                    .subject = delivery.aggregate_id,
                    .occasion = occasion_of(delivery)};
    if (waits_for_others(use, delivery, {}, begin_of_booking(use, delivery))) return Done{};
    tell_office(use, BookingId{delivery.aggregate_id}, news);
    tell_coordinators(use, news);
    return Done{};
}

Told tell_lapse(UseCase& use, const Delivery& delivery) {
    const News news{.kind = "booking_lapsed",
                    .subject = delivery.aggregate_id,
                    .occasion = occasion_of(delivery)};
    tell_office(use, BookingId{delivery.aggregate_id}, news);
    tell_coordinators(use, news);
    return Done{};
}

Told tell_refusal(UseCase& use, const Delivery& delivery) {
    tell_office(use, BookingId{delivery.aggregate_id},
                {.kind = "booking_refused",
                 .subject = delivery.aggregate_id,
                 .occasion = occasion_of(delivery)});
    return Done{};
}

Told tell_new_office(UseCase& use, const Delivery& delivery) {
    tell_coordinators(use, {.kind = "office_waits",
                            .subject = delivery.aggregate_id,
                            .occasion = occasion_of(delivery)});
    return Done{};
}

Told tell_choice(UseCase& use, const Delivery& delivery) {
    tell_coordinators(use, {.kind = "choice_wanted",
                            .subject = delivery.aggregate_id,
                            .occasion = occasion_of(delivery)});
    return Done{};
}

Told tell_move(UseCase& use, const Delivery& delivery) {
    if (waits_for_others(use, delivery, {}, begin_of_booking(use, delivery))) return Done{};
    tell_office(use, BookingId{delivery.aggregate_id},
                {.kind = "booking_moved",
                 .subject = delivery.aggregate_id,
                 .occasion = occasion_of(delivery)});
    return Done{};
}

Told tell_timesheet(UseCase& use, const Delivery& delivery) {
    const auto assignment = named(delivery, "assignment_id");
    tell_office(
        use, BookingId{delivery.aggregate_id},
        {.kind = "timesheet_to_confirm", .subject = assignment, .occasion = occasion_of(delivery)});
    remind_at(use, "remind_confirmation", delivery, assignment,
              delivery.due_at + std::chrono::days{reminders(use).confirmation_after_days});
    return Done{};
}

Told tell_objection(UseCase& use, const Delivery& delivery) {
    tell_interpreter(use, InterpreterId{named(delivery, "interpreter_id")},
                     {.kind = "timesheet_objected",
                      .subject = named(delivery, "assignment_id"),
                      .occasion = occasion_of(delivery)});
    return Done{};
}

Told tell_answer(UseCase& use, const Delivery& delivery) {
    const auto message = named(delivery, "message_id");
    const auto rows = use.tx.run(db::query::mail_message_read, use.tenant, message);
    const auto row = rows.only();
    const News news{
        .kind = "message_answered", .subject = message, .occasion = occasion_of(delivery)};
    if (const auto person = row.optional_id<InterpreterId>("interpreter_id")) {
        tell_interpreter(use, *person, news);
    } else if (const auto author = row.optional_id<dispatch::AccountId>("written_by")) {
        tell_account(use, *author, news);
    }
    return Done{};
}

Told tell_emergency_folder(UseCase& use, const Delivery& delivery) {
    tell_coordinators(use, {.kind = "emergency_folder",
                            .subject = named(delivery, "file_id"),
                            .occasion = occasion_of(delivery)});
    return Done{};
}

/// By night they are asked; the mail comes in the morning.
Told tell_holidays(UseCase& use, const Delivery& delivery) {
    const auto answer = named(delivery, "answer_id");
    const auto link = add_link(use, {.purpose = "holiday_answer",
                                     .subject = answer,
                                     .expires_at = use.now + kHolidayLinkLives});
    tell_interpreter_by_day(use, InterpreterId{named(delivery, "interpreter_id")},
                            {.kind = "holidays_asked",
                             .subject = answer,
                             .occasion = occasion_of(delivery),
                             .link = link});
    return Done{};
}

/// Of somebody who helps in-house; the night finds it, the mail comes in the morning.
Told tell_skills_to_confirm(UseCase& use, const Delivery& delivery) {
    tell_interpreter_by_day(use, InterpreterId{delivery.aggregate_id},
                            {.kind = "skills_to_confirm",
                             .subject = delivery.aggregate_id,
                             .occasion = occasion_of(delivery)});
    return Done{};
}

Told remind_offer(UseCase& use, const Delivery& timer) {
    const auto rows = use.tx.run(db::query::mail_offer_read, use.tenant, *timer.subject_id);
    const auto row = rows.only();
    const auto expires = row.optional_instant("expires_at");
    if (row.view("state") != "made" || !expires || *expires <= use.now) return Done{};
    if (is_reminded_with_another(use, *timer.subject_id, row)) return Done{};
    tell_interpreter(use, row.id<InterpreterId>("interpreter_id"),
                     {.kind = "offer_expires",
                      .subject = *timer.subject_id,
                      .occasion = timer.id,
                      .link = offer_link(use, *timer.subject_id, row)});
    return Done{};
}

Told remind_assignment(UseCase& use, const Delivery& timer) {
    const auto rows = use.tx.run(db::query::mail_assignment_read, use.tenant, *timer.subject_id);
    const auto row = rows.only();
    if (row.view("state") != "confirmed" || row.instant("begin_at") <= use.now) return Done{};
    tell_interpreter(
        use, row.id<InterpreterId>("interpreter_id"),
        {.kind = "assignment_reminder", .subject = *timer.subject_id, .occasion = timer.id});
    return Done{};
}

Told remind_timesheet(UseCase& use, const Delivery& timer) {
    const auto rows = use.tx.run(db::query::mail_assignment_read, use.tenant, *timer.subject_id);
    const auto row = rows.only();
    const auto state = row.view("state");
    const bool worked = state == "confirmed" || state == "performed" || state == "client_no_show";
    if (!worked || !row.is_null("timesheet_state")) return Done{};
    tell_interpreter(
        use, row.id<InterpreterId>("interpreter_id"),
        {.kind = "timesheet_missing", .subject = *timer.subject_id, .occasion = timer.id});
    return Done{};
}

Told remind_confirmation(UseCase& use, const Delivery& timer) {
    const auto rows = use.tx.run(db::query::mail_assignment_read, use.tenant, *timer.subject_id);
    if (rows.only().optional_text("timesheet_state") != "submitted") return Done{};
    tell_office(
        use, BookingId{timer.aggregate_id},
        {.kind = "confirmation_missing", .subject = *timer.subject_id, .occasion = timer.id});
    return Done{};
}

}  // namespace services::notify
