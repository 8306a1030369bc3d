#include <nlohmann/json.hpp>

#include "api/handlers/booking_json.hpp"
#include "api/handlers/entry_limits.hpp"
#include "api/handlers/names_json.hpp"
#include "api/handlers/office_kinds.hpp"
#include "api/handlers/offices_in.hpp"
#include "api/handlers/placed_request.hpp"
#include "api/handlers/public_tenant.hpp"
#include "api/handlers/terms_json.hpp"
#include "db/loaders/access_rules.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "services/accounts/office_entry.hpp"

namespace api {
namespace {

namespace accounts = services::accounts;
using dispatch::Error;
using dispatch::Refusal;

struct PublicRequest {
    accounts::NewEntry entry;
    EntryWish wish;
};

dispatch::Result<PublicRequest> read_public_request(const http::Request& request) {
    const auto body = read_body(request);
    if (!body) return body.error();
    JsonReader reader{*body};
    accounts::NewEntry entry{.way = "request",
                             .email = reader.text("email", 254),
                             .name = reader.text("display_name", 120),
                             .terms_version = reader.optional_text("terms_version", 40)};
    const auto wish = wish_of(*body);
    for (const auto& [name, value] : wish.items()) reader.raw(name);
    if (const auto problem = reader.problem()) return *problem;
    entry.wish = wish.dump();
    auto read = read_entry_wish(wish, {.email = entry.email, .name = entry.name});
    if (!read) return read.error();
    return PublicRequest{std::move(entry), *std::move(read)};
}

/// What the request would be answered if it came from a new office; nothing of it is kept.
Answer try_request(const PublicCall& call, const PublicRequest& request) {
    const auto tenant = find_public_tenant(call);
    if (!tenant) return Error{Refusal::not_found, "not_found", "tenant_slug"};
    auto tx = call.house.pool.begin(tenant->id);
    auto use = stranger_use_case(call, tx, *tenant);
    const auto rules = db::load_access_rules(tx, tenant->id, use.now);
    if (!rules.public_requests) return Error{Refusal::conflict, "public_requests_closed"};
    if (const auto* refused = rules.refusal_of(request.wish.office.kind))
        return kind_refused(use, *refused);
    const auto placed = place_request(use, request.wish, {});
    if (!placed) return refused_judgement(use, placed.error());
    if (!placed->requested.booking)
        return findings_problem(use, placed->requested.refused_with, placed->requested.findings);
    return mail_on_its_way();
}

}  // namespace

Answer read_request_form(const PublicCall& call) {
    return in_public_tenant(call, [](services::UseCase& use, const PublicTenant& tenant) -> Answer {
        const auto rules = db::load_access_rules(use.tx, use.tenant, use.now);
        Json offered = Json::array();
        for (const auto& setting : dispatch::settings::default_catalogue())
            offered.push_back(setting_with_questions(setting));
        return json_response(200, {{"tenant_name", tenant.name},
                                   {"open", rules.public_requests},
                                   {"settings", offered},
                                   {"kinds", office_kinds_json()},
                                   {"refused_kinds", refused_kinds_json(rules)},
                                   {"terms", terms_json(use)}});
    });
}

Answer request_by_form(const PublicCall& call) {
    const auto request = read_public_request(call.request);
    if (!request) return request.error();
    if (auto beyond = entry_limit(call, request->entry.email)) return *std::move(beyond);
    auto tried = try_request(call, *request);
    if (!tried || tried->status != 202) return tried;
    return in_public_tenant(call, [&](services::UseCase& use, const PublicTenant&) -> Answer {
        if (const auto begun = accounts::begin_entry(use, request->entry); !begun)
            return begun.error();
        return mail_on_its_way();
    });
}

}  // namespace api
