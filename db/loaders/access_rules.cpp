#include "db/loaders/access_rules.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "db/queries/candidates.hpp"
#include "dispatch/core/names.hpp"

namespace db {
namespace {

using dispatch::Error;
using dispatch::Refusal;
using Json = nlohmann::ordered_json;

constexpr std::array<dispatch::Name<SignInByMail>, 3> kSignIn{{
    {SignInByMail::nobody, "nobody"},
    {SignInByMail::interpreters, "interpreters"},
    {SignInByMail::everybody, "everybody"},
}};

Error invalid(std::string_view field) {
    return {Refusal::invalid, "rule_document_invalid", std::string{field}};
}

}  // namespace

dispatch::Result<AccessRules> access_rules_of(std::string_view document) {
    const auto json = Json::parse(document, nullptr, false);
    if (!json.is_object()) return invalid("");
    AccessRules rules;
    for (const auto& [name, value] : json.items()) {
        if (name != "sign_in_by_mail" || !value.is_string()) return invalid(name);
        const auto who = dispatch::value_in<SignInByMail>(kSignIn, value.get<std::string>());
        if (!who) return invalid(name);
        rules.sign_in_by_mail = *who;
    }
    return rules;
}

std::string document_of(const AccessRules& rules) {
    return Json{
        {"sign_in_by_mail", dispatch::text_in<SignInByMail>(kSignIn, rules.sign_in_by_mail)}}
        .dump();
}

AccessRules load_access_rules(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now) {
    const auto rows = tx.run(query::tenant_rule_document, tenant, kAccess, now);
    if (rows.empty()) return {};
    auto rules = access_rules_of(rows.only().view("document"));
    // Documents are checked before they are saved: this is a broken world, not a refusal.
    if (!rules) throw std::runtime_error{"a tenant_rule of kind access is not valid"};
    return *std::move(rules);
}

}  // namespace db
