#include "services/booking/book_slot_day.hpp"

#include "db/queries/slots.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/booking/approve_booking.hpp"
#include "services/booking/cancel_booking.hpp"
#include "services/booking/request_booking.hpp"

namespace services::booking {
namespace {

namespace calendar = dispatch::calendar;
using dispatch::BookingId;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::string_view kSetting = "office_talk";

BookingInput input_of(const UseCase& use, const db::Row& day) {
    const auto zone = *calendar::Zone::named(use.zone);
    const dispatch::Period during{day.instant("begin_at"), day.instant("end_at")};
    const auto languages = day.text_array("languages");
    BookingInput input{.requester = day.id<dispatch::RequesterId>("requester_id"),
                       .place = day.id<dispatch::PlaceId>("place_id"),
                       .language = languages.front(),
                       .setting = std::string{kSetting},
                       .duration = std::chrono::floor<dispatch::Minutes>(length(during)),
                       .times = {{.local = calendar::to_local(zone, during.begin)}},
                       .note = day.text("name"),
                       .answers = {{"legal_effect", false}}};
    return input;
}

}  // namespace

Result<Done> book_slot_day(UseCase& use, const dispatch::Uuid& slot_day) {
    const auto rows = use.tx.run(db::query::slot_day_find, use.tenant, slot_day);
    if (rows.empty()) return Done{};
    const auto day = rows.only();
    if (day.view("state") != "planned" || !day.is_null("booking_id")) return Done{};
    const auto requested = place_request(use, input_of(use, day));
    if (!requested) return requested.error();
    if (!requested->booking) return Error{Refusal::conflict, "request_refused"};
    use.tx.run(db::query::slot_day_set_booking, use.tenant, slot_day, *requested->booking);
    const auto about = use.tx.run(db::query::slot_day_waits, use.tenant, slot_day);
    if (!about.only().boolean("waits")) return Done{};
    return approve_booking(use, *requested->booking);
}

Result<Done> give_back_slot_day(UseCase& use, const dispatch::Uuid& slot_day) {
    const auto rows = use.tx.run(db::query::slot_day_find, use.tenant, slot_day);
    if (rows.empty() || rows.only().is_null("booking_id")) return Done{};
    if (rows.only().view("state") != "paused") return Done{};
    const auto cancelled =
        cancel_booking(use, {.booking = rows.only().id<BookingId>("booking_id")});
    if (!cancelled) return cancelled.error();
    return Done{};
}

}  // namespace services::booking
