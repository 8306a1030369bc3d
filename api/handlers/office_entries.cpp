#include <nlohmann/json.hpp>

#include "api/handlers/booking_json.hpp"
#include "api/handlers/entry_limits.hpp"
#include "api/handlers/offices_in.hpp"
#include "api/handlers/placed_request.hpp"
#include "api/handlers/public_tenant.hpp"
#include "api/json.hpp"
#include "api/rate_limits.hpp"
#include "api/serve_call.hpp"
#include "services/accounts/account_add.hpp"
#include "services/accounts/office_entry.hpp"
#include "services/booking/booking_view.hpp"

namespace api {
namespace {

namespace accounts = services::accounts;

const std::string& token_of(const PublicCall& call) {
    return call.request.params.find("token")->second;
}

Json entry_json(const accounts::Entry& entry, const PublicTenant& tenant) {
    return {{"way", entry.way},
            {"tenant_name", tenant.name},
            {"office_name", entry.office_name.empty() ? Json() : Json(entry.office_name)}};
}

/// The request becomes a booking; the office that it went to, or what it was answered instead.
struct Requested {
    std::optional<services::pool::PlacedOffice> office = {};
    Answer refused = http::Response{};
};

Requested request(services::UseCase& use, const accounts::Newcomer& newcomer, Json& json) {
    const auto wish = read_entry_wish(Json::parse(*newcomer.wish),
                                      {.email = newcomer.email, .name = newcomer.name});
    if (!wish) return {.refused = wish.error()};
    const auto placed = place_request(use, *wish, newcomer.account);
    if (!placed) return {.refused = refused_judgement(use, placed.error())};
    const auto& requested = placed->requested;
    if (!requested.booking)
        return {.refused = findings_problem(use, requested.refused_with, requested.findings)};
    const auto booking = services::booking::read_booking(use, *requested.booking);
    if (!booking) return {.refused = booking.error()};
    json["office_name"] = placed->office.name;
    json["booking"] = {
        {"number", booking->number},
        {"waits_for_approval", booking->state == dispatch::booking::BookingState::requested}};
    return {.office = placed->office};
}

/// Somebody of a domain that the rules name describes the own office.
Requested register_office(services::UseCase& use, const accounts::Newcomer& newcomer, Json& json) {
    const auto office = read_office_wish(Json::parse(*newcomer.wish),
                                         {.email = newcomer.email, .name = newcomer.name});
    if (!office) return {.refused = office.error()};
    const auto placed = place_office(use, *office, newcomer.account);
    if (!placed) return {.refused = placed.error()};
    json["office_name"] = placed->name;
    return {.office = *placed};
}

Answer confirm(services::UseCase& use, const accounts::Entry& entry, Json json) {
    const auto newcomer = accounts::confirm_entry(use, entry);
    auto office = entry.requester;
    if (newcomer.wish) {
        auto requested = entry.way == "domain" ? register_office(use, newcomer, json)
                                               : request(use, newcomer, json);
        if (!requested.office) return std::move(requested.refused);
        office = requested.office->id;
    }
    const auto token = accounts::join_office(
        use, {.entry = entry, .newcomer = newcomer, .requester = *office, .real_now = real_now()});
    if (!token) return token.error();
    if (*token) json["password_token"] = **token;
    return json_response(200, json);
}

}  // namespace

std::optional<http::Response> entry_limit(const PublicCall& call, const std::string& email) {
    auto& limits = call.house.limits;
    const auto who = "entry:" + accounts::fold_email(email);
    if (limits.password_link(call.request.peer) == Verdict::within &&
        limits.login(call.request.peer, who) == Verdict::within)
        return std::nullopt;
    return too_many(call.request, "too_many_requests", RateLimits::kLoginWindow_s);
}

http::Response mail_on_its_way() {
    auto response = no_content();
    response.status = 202;
    return response;
}

Answer read_entry(const PublicCall& call) {
    return in_public_tenant(call,
                            [&](services::UseCase& use, const PublicTenant& tenant) -> Answer {
                                const auto entry = accounts::find_entry(use, token_of(call));
                                if (!entry) return entry.error();
                                auto json = entry_json(*entry, tenant);
                                json["confirmed"] = entry->is_confirmed;
                                return json_response(200, json);
                            });
}

Answer confirm_entry(const PublicCall& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    if (const auto problem = reader.problem()) return *problem;
    return in_public_tenant(call,
                            [&](services::UseCase& use, const PublicTenant& tenant) -> Answer {
                                const auto entry = accounts::find_entry(use, token_of(call));
                                if (!entry) return entry.error();
                                auto json = entry_json(*entry, tenant);
                                json["booking"] = nullptr;
                                json["password_token"] = nullptr;
                                if (entry->is_confirmed) return json_response(200, json);
                                return confirm(use, *entry, json);
                            });
}

}  // namespace api
