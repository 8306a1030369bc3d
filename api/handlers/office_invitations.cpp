#include <nlohmann/json.hpp>

#include "api/handlers/entry_limits.hpp"
#include "api/handlers/offices_in.hpp"
#include "api/handlers/public_tenant.hpp"
#include "api/handlers/terms_json.hpp"
#include "api/json.hpp"
#include "services/accounts/office_entry.hpp"
#include "services/accounts/office_invitation.hpp"

namespace api {
namespace {

namespace accounts = services::accounts;
using dispatch::RequesterId;

Json invitation_json(const Call& call, const accounts::OfficeInvitation& invitation) {
    return {{"url", call.house.tools.public_url + "/einladung/" + call.session.tenant_slug + '/' +
                        invitation.token},
            {"expires_at", local_text(invitation.expires_at, call.session.zone)}};
}

const std::string& token_of(const PublicCall& call) {
    return call.request.params.find("token")->second;
}

}  // namespace

Answer read_office_invitation(Call& call) {
    const auto id = path_id<RequesterId>(call.request, "requester_id");
    if (!id) return id.error();
    const auto invitation = accounts::read_invitation(call.use, *id);
    if (!invitation) return invitation.error();
    if (!*invitation) return json_response(200, {{"url", nullptr}, {"expires_at", nullptr}});
    return json_response(200, invitation_json(call, **invitation));
}

Answer invite_office(Call& call) {
    const auto id = path_id<RequesterId>(call.request, "requester_id");
    if (!id) return id.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto days = reader.optional_integer("valid_days", 1, 90).value_or(30);
    if (const auto problem = reader.problem()) return *problem;
    const auto invitation =
        accounts::invite_office(call.use, {.requester = *id, .valid_for = std::chrono::days{days}});
    if (!invitation) return invitation.error();
    return json_response(201, invitation_json(call, *invitation));
}

Answer revoke_office_invitation(Call& call) {
    const auto id = path_id<RequesterId>(call.request, "requester_id");
    if (!id) return id.error();
    if (const auto revoked = accounts::revoke_invitation(call.use, *id); !revoked)
        return revoked.error();
    return no_content();
}

Answer read_invitation(const PublicCall& call) {
    return in_public_tenant(call,
                            [&](services::UseCase& use, const PublicTenant& tenant) -> Answer {
                                const auto office = accounts::find_invitation(use, token_of(call));
                                if (!office) return office.error();
                                return json_response(200, {{"tenant_name", tenant.name},
                                                           {"office_name", office->name},
                                                           {"terms", terms_json(use)}});
                            });
}

Answer register_by_invitation(const PublicCall& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    accounts::NewEntry entry{.way = "invitation",
                             .email = reader.text("email", 254),
                             .name = reader.text("display_name", 120),
                             .terms_version = reader.optional_text("terms_version", 40)};
    if (const auto problem = reader.problem()) return *problem;
    if (auto beyond = entry_limit(call, entry.email)) return *std::move(beyond);
    return in_public_tenant(call, [&](services::UseCase& use, const PublicTenant&) -> Answer {
        const auto office = accounts::find_invitation(use, token_of(call));
        if (!office) return office.error();
        entry.requester = office->id;
        if (const auto begun = accounts::begin_entry(use, entry); !begun) return begun.error();
        return mail_on_its_way();
    });
}

}  // namespace api
