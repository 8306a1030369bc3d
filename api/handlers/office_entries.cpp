#include <nlohmann/json.hpp>

#include "api/handlers/entry_limits.hpp"
#include "api/handlers/offices_in.hpp"
#include "api/handlers/public_tenant.hpp"
#include "api/json.hpp"
#include "api/rate_limits.hpp"
#include "api/serve_call.hpp"
#include "services/accounts/account_add.hpp"
#include "services/accounts/office_entry.hpp"

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
    return in_public_tenant(
        call, [&](services::UseCase& use, const PublicTenant& tenant) -> Answer {
            const auto entry = accounts::find_entry(use, token_of(call));
            if (!entry) return entry.error();
            auto json = entry_json(*entry, tenant);
            json["password_token"] = nullptr;
            if (entry->is_confirmed) return json_response(200, json);
            const auto newcomer = accounts::confirm_entry(use, *entry);
            const auto token = accounts::join_office(use, {.entry = *entry,
                                                           .newcomer = newcomer,
                                                           .requester = *entry->requester,
                                                           .real_now = real_now()});
            if (!token) return token.error();
            if (*token) json["password_token"] = **token;
            return json_response(200, json);
        });
}

}  // namespace api
