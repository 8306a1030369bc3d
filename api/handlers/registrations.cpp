#include <nlohmann/json.hpp>

#include "api/handlers/entry_limits.hpp"
#include "api/handlers/office_kinds.hpp"
#include "api/handlers/offices_in.hpp"
#include "api/handlers/placed_request.hpp"
#include "api/handlers/public_tenant.hpp"
#include "api/handlers/terms_json.hpp"
#include "services/accounts/office_entry.hpp"

namespace api {
namespace {

namespace accounts = services::accounts;
using dispatch::Error;
using dispatch::Refusal;

dispatch::Result<accounts::NewEntry> read_registration(const http::Request& request) {
    const auto body = read_body(request);
    if (!body) return body.error();
    JsonReader reader{*body};
    accounts::NewEntry entry{.way = "domain",
                             .email = reader.text("email", 254),
                             .name = reader.text("display_name", 120),
                             .terms_version = reader.optional_text("terms_version", 40)};
    reader.optional_text("phone", 40);
    const bool has_office = !reader.raw("office").is_null();
    if (const auto problem = reader.problem()) return *problem;
    if (!has_office) return entry;
    const auto wish = wish_of(*body);
    if (const auto office = read_office_wish(wish, {.email = entry.email, .name = entry.name});
        !office)
        return office.error();
    entry.wish = wish.dump();
    return entry;
}

/// Where the domain leads to one office, the person describes none.
Answer begin(services::UseCase& use, accounts::NewEntry entry) {
    const auto rules = db::load_access_rules(use.tx, use.tenant, use.now);
    const auto* domain = rules.domain_of(entry.email);
    if (domain == nullptr) return Error{Refusal::conflict, "mail_domain_unknown"};
    entry.requester = domain->office;
    if (domain->office) {
        entry.wish.reset();
    } else {
        if (!entry.wish) return Error{Refusal::invalid, "field_missing", "office"};
        const std::string kind = Json::parse(*entry.wish)["office"]["kind"];
        if (const auto* refused = rules.refusal_of(kind)) return kind_refused(use, *refused);
    }
    if (const auto begun = accounts::begin_entry(use, entry); !begun) return begun.error();
    return mail_on_its_way();
}

}  // namespace

Answer read_registration_form(const PublicCall& call) {
    return in_public_tenant(call, [](services::UseCase& use, const PublicTenant& tenant) -> Answer {
        const auto rules = db::load_access_rules(use.tx, use.tenant, use.now);
        return json_response(200, {{"tenant_name", tenant.name},
                                   {"open", !rules.mail_domains.empty()},
                                   {"kinds", office_kinds_json()},
                                   {"refused_kinds", refused_kinds_json(rules)},
                                   {"terms", terms_json(use)}});
    });
}

Answer register_by_domain(const PublicCall& call) {
    const auto read = read_registration(call.request);
    if (!read) return read.error();
    if (auto beyond = entry_limit(call, read->email)) return *std::move(beyond);
    return in_public_tenant(
        call, [&](services::UseCase& use, const PublicTenant&) { return begin(use, *read); });
}

}  // namespace api
