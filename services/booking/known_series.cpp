#include "services/booking/known_series.hpp"

#include "db/loaders/series_rule.hpp"
#include "db/queries/series.hpp"

namespace services::booking {
namespace {

namespace calendar = dispatch::calendar;
namespace rules_of = dispatch::booking;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using rules_of::BookingState;

std::vector<SeriesBooking> bookings_of(UseCase& use, dispatch::SeriesId id) {
    std::vector<SeriesBooking> bookings;
    for (const auto& row : use.tx.run(db::query::series_booking_list, use.tenant, id))
        bookings.push_back({.id = row.id<dispatch::BookingId>("id"),
                            .day = calendar::parse_local_day(row.view("occurrence_day")).value(),
                            .number = row.integer("number"),
                            .version = row.integer("version"),
                            .state = rules_of::parse_booking_state(row.view("state")).value(),
                            .during = {row.instant("begin_at"), row.instant("end_at")},
                            .local = calendar::parse_local_time(row.view("local_begin")).value(),
                            .language = row.text("language"),
                            .setting = row.text("setting"),
                            .mode = row.text("mode"),
                            .is_anonymised = row.boolean("is_anonymised")});
    return bookings;
}

}  // namespace

Result<KnownSeries> find_series(UseCase& use, dispatch::SeriesId id) {
    const auto rows = use.tx.run(db::query::series_read, use.tenant, id, use.scope.requester);
    if (rows.empty() || use.scope.interpreter)
        return Error{Refusal::not_found, "not_found", "series_id"};
    const auto row = rows.only();
    return KnownSeries{.id = id,
                       .version = row.integer("version"),
                       .requester = row.id<dispatch::RequesterId>("requester_id"),
                       .requester_name = row.text("requester_name"),
                       .rule = db::series_rule_of(row),
                       .duration = dispatch::Minutes{row.integer("duration_min")},
                       .created_at = row.instant("created_at"),
                       .bookings = bookings_of(use, id)};
}

Result<KnownSeries> lock_series(UseCase& use, dispatch::SeriesId id) {
    if (use.tx.run(db::query::series_lock, use.tenant, id, use.scope.requester).empty())
        return Error{Refusal::not_found, "not_found", "series_id"};
    std::vector<dispatch::BookingId> ids;
    for (const auto& booking : bookings_of(use, id)) ids.push_back(booking.id);
    use.tx.run(db::query::series_booking_lock_list, use.tenant, ids);
    return find_series(use, id);  // as they are now that nobody else changes them
}

void save_series(UseCase& use, const KnownSeries& series) {
    std::vector<std::string> except;
    for (const auto day : series.rule.recurrence.except) except.push_back(calendar::to_text(day));
    use.tx.run(db::query::series_change, use.tenant, series.id,
               calendar::to_text(series.rule.recurrence.rule), except,
               db::series_moves_json(series.rule.moves), series.duration, use.now);
}

bool stands(const SeriesBooking& booking) {
    return booking.state != BookingState::withdrawn && booking.state != BookingState::cancelled;
}

bool is_ahead(const SeriesBooking& booking, dispatch::Instant now) {
    return stands(booking) && booking.state != BookingState::completed &&
           booking.during.begin > now;
}

}  // namespace services::booking
