#include "services/matching/offer_list.hpp"

#include <algorithm>

#include "db/queries/offers.hpp"
#include "db/secrets/vault.hpp"
#include "services/matching/offer_journey.hpp"
#include "services/record.hpp"

namespace services::matching {
namespace {

using dispatch::Error;
using dispatch::Refusal;

constexpr std::size_t kCallsMax = 200;

dispatch::booking::OfferNow now_of(const UseCase& use, const db::Row& row) {
    return {.state = dispatch::booking::parse_offer_state(row.view("state")).value(),
            .booking = dispatch::booking::parse_booking_state(row.view("booking_state")).value(),
            .expires_at = row.optional_instant("expires_at"),
            .time_begin = row.instant("begin_at"),
            .chosen_later = row.boolean("chosen_later"),
            .on_call_list = row.view("channel") == "phone",
            .now = use.now};
}

OfferView view_of(const UseCase& use, const db::Row& row) {
    return {.id = row.id<dispatch::OfferId>("id"),
            .booking = row.id<dispatch::BookingId>("booking_id"),
            .seat = row.id<dispatch::SeatId>("seat_id"),
            .interpreter = row.id<dispatch::InterpreterId>("interpreter_id"),
            .interpreter_name = row.text("given_name") + " " + row.text("family_name"),
            .state = dispatch::booking::parse_offer_state(row.view("state")).value(),
            .channel = row.text("channel"),
            .time_option = row.uuid("time_id"),
            .during = {row.instant("begin_at"), row.instant("end_at")},
            .local_begin = row.text("local_begin"),
            .ambiguous = row.boolean("ambiguous"),
            .language = row.text("language"),
            .setting = row.text("setting"),
            .mode = row.text("mode"),
            .duration = dispatch::Minutes{row.integer("duration_min")},
            .district = row.text("district"),
            .made_at = row.instant("made_at"),
            .expires_at = row.optional_instant("expires_at"),
            .called_at = row.optional_instant("called_at"),
            .call_result = row.optional_text("call_result"),
            .phone = std::nullopt,
            .assignment = row.optional_id<dispatch::AssignmentId>("assignment_id"),
            .series = row.optional_id<dispatch::SeriesId>("series_id"),
            .acts = dispatch::booking::acts_on_offer(now_of(use, row))};
}

enum class Which { all, calls };

db::Rows read_rows(UseCase& use, const ListOffers& wanted, Which which) {
    return use.tx.run(db::query::offer_row_list, use.tenant, use.scope.interpreter, wanted.booking,
                      wanted.state, wanted.before_time, wanted.before_id, wanted.limit,
                      which == Which::calls, use.scope.requester);
}

}  // namespace

std::vector<OfferView> list_offers(UseCase& use, const ListOffers& wanted) {
    std::vector<OfferView> offers;
    const auto rows = read_rows(use, wanted, Which::all);
    for (const auto& row : rows) offers.push_back(view_of(use, row));
    add_journeys(use, offers);
    return offers;
}

dispatch::Result<OfferView> read_offer(UseCase& use, dispatch::OfferId id) {
    const auto rows = use.tx.run(db::query::offer_row_read, use.tenant, id, use.scope.interpreter,
                                 use.scope.requester);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "offer_id"};
    std::vector<OfferView> one{view_of(use, rows.only())};
    add_journeys(use, one);
    return std::move(one.front());
}

std::vector<OfferView> list_calls(UseCase& use) {
    std::vector<OfferView> calls;
    std::vector<dispatch::Uuid> shown;
    const auto rows = read_rows(use, {.limit = kCallsMax}, Which::calls);
    for (const auto& row : rows) {
        calls.push_back(view_of(use, row));
        shown.push_back(calls.back().interpreter.value);
        if (const auto sealed = row.optional_bytes("phone_enc"))
            calls.back().phone = use.tools.vault.open(
                use.tx, use.tenant, {"interpreter", "phone_enc", shown.back()}, *sealed);
    }
    add_journeys(use, calls);
    std::ranges::reverse(calls);
    note_audit(use, {.action = "calls_viewed", .kind = "interpreter", .ids = shown});
    return calls;
}

}  // namespace services::matching
