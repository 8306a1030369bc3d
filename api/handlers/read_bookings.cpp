#include <nlohmann/json.hpp>

#include "api/handlers/booking_json.hpp"
#include "api/handlers/bookings.hpp"
#include "api/handlers/desk_query.hpp"

namespace api {
namespace {

namespace bookings = services::booking;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

/// A known value of the query, nothing if it is not asked for.
Result<std::optional<std::string>> read_known(const http::Request& request,
                                              std::string_view name,
                                              std::initializer_list<std::string_view> known) {
    const auto value = request.query_value(name);
    if (!value) return std::optional<std::string>{};
    for (const auto& one : known)
        if (*value == one) return std::optional{std::string{one}};
    return Error{Refusal::invalid, "field_invalid", std::string{name}};
}

/// "open,searching": one of these.
Result<std::optional<std::vector<std::string>>> read_fills(const http::Request& request) {
    using Fills = std::optional<std::vector<std::string>>;
    const auto value = query_text(request, "fill");
    if (!value) return Fills{};
    std::vector<std::string> fills(1);
    for (const char letter : *value)
        if (letter == ',')
            fills.emplace_back();
        else
            fills.back() += letter;
    constexpr std::array<std::string_view, 6> kKnown{"open",   "searching", "partly_filled",
                                                     "filled", "unfilled",  "closed"};
    for (const auto& fill : fills)
        if (std::ranges::find(kKnown, fill) == kKnown.end())
            return Error{Refusal::invalid, "field_invalid", "fill"};
    return Fills{fills};
}

Result<bookings::BookingFilter> read_filter(const Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    const auto state =
        read_known(call.request, "state",
                   {"requested", "approved", "active", "completed", "withdrawn", "cancelled"});
    if (!state) return state.error();
    const auto fill = read_fills(call.request);
    if (!fill) return fill.error();
    const auto from = query_instant(call.request, "from");
    if (!from) return from.error();
    const auto until = query_instant(call.request, "until");
    if (!until) return until.error();
    return bookings::BookingFilter{.place = call.session.place,
                                   .state = *state,
                                   .fill = *fill,
                                   .language = query_text(call.request, "language"),
                                   .q = query_text(call.request, "q"),
                                   .from = *from,
                                   .until = *until,
                                   .updated_since = page->updated_since,
                                   .after_time = page->after_time,
                                   .after_id = page->after_id,
                                   .limit = page->limit};
}

}  // namespace

Answer read_booking(Call& call) {
    const auto id = path_id<dispatch::BookingId>(call.request, "booking_id");
    if (!id) return id.error();
    return booking_answer(call, *id);
}

Answer list_bookings(Call& call) {
    const auto filter = read_filter(call);
    if (!filter) return filter.error();
    const auto found = bookings::list_bookings(call.use, *filter);
    Json next;
    if (found.has_more)
        next = make_cursor(found.items.back().created_at, found.items.back().id.value);
    Json items = Json::array();
    for (const auto& booking : found.items) items.push_back(booking_json(booking, call));
    return page_response(std::move(items), std::move(next));
}

}  // namespace api
