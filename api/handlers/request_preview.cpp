#include <nlohmann/json.hpp>

#include "api/handlers/booking_json.hpp"
#include "api/handlers/offices_in.hpp"
#include "api/handlers/placed_request.hpp"
#include "api/handlers/public_tenant.hpp"
#include "api/rate_limits.hpp"
#include "api/serve_call.hpp"
#include "services/booking/check_booking.hpp"

namespace api {
namespace {

using dispatch::Error;
using dispatch::Refusal;

dispatch::Result<EntryWish> read_preview(const http::Request& request) {
    const auto body = read_body(request);
    if (!body) return body.error();
    JsonReader reader{*body};
    reader.raw("office");
    reader.raw("booking");
    if (const auto problem = reader.problem()) return *problem;
    return read_unfinished_wish(*body);
}

void hide_counts(Json& outlook) {
    for (const auto* list : {"times", "better_times", "near_times"})
        for (auto& time : outlook[list]) time["qualified"] = time["free"] = nullptr;
}

}  // namespace

/// As if a new office asked; nothing of it is kept.
Answer preview_request_form(const PublicCall& call) {
    if (call.house.limits.preview(call.request.peer) != Verdict::within)
        return too_many(call.request, "too_many_requests", RateLimits::kLoginWindow_s);
    const auto wish = read_preview(call.request);
    if (!wish) return wish.error();
    const auto tenant = find_public_tenant(call);
    if (!tenant) return Error{Refusal::not_found, "not_found", "tenant_slug"};
    auto tx = call.house.pool.begin(tenant->id);  // never committed
    auto use = stranger_use_case(call, tx, *tenant);
    const auto rules = db::load_access_rules(tx, tenant->id, use.now);
    if (!rules.public_requests) return Error{Refusal::conflict, "public_requests_closed"};
    if (const auto* refused = rules.refusal_of(wish->office.kind))
        return kind_refused(use, *refused);
    const auto office = place_office(use, wish->office, {});
    if (!office) return office.error();
    use.scope.requester = office->id;
    auto booking = wish->booking;
    booking.requester = office->id;
    booking.place = office->place;
    const auto outlook = services::booking::check_booking(use, booking);
    if (!outlook) return refused_judgement(use, outlook.error());
    auto json = outlook_json(*outlook, tenant->zone);
    json.erase("slot_times");  // strangers book nothing
    if (!rules.public_counts) hide_counts(json);
    return json_response(200, json);
}

}  // namespace api
