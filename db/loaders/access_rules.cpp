#include "db/loaders/access_rules.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "db/loaders/rule_check.hpp"
#include "db/queries/candidates.hpp"
#include "dispatch/core/names.hpp"

namespace db {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<dispatch::Name<SignInByMail>, 3> kSignIn{{
    {SignInByMail::nobody, "nobody"},
    {SignInByMail::interpreters, "interpreters"},
    {SignInByMail::everybody, "everybody"},
}};

std::string lower(std::string_view text) {
    std::string folded{text};
    std::ranges::transform(folded, folded.begin(), [](char sign) {
        return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    });
    return folded;
}

dispatch::Result<MailDomain> domain_from(const Json& line) {
    MailDomain domain{.domain = lower(line.at("domain").get<std::string>()), .office = {}};
    const auto id = line.value("requester_id", Json());
    if (!id.is_string() || id.get<std::string>().empty()) return domain;
    const auto office = dispatch::parse_uuid(id.get<std::string>());
    if (!office)
        return dispatch::Error{dispatch::Refusal::invalid, "rule_document_invalid",
                               "mail_domains.requester_id"};
    domain.office = dispatch::RequesterId{*office};
    return domain;
}

}  // namespace

const RefusedKind* AccessRules::refusal_of(std::string_view kind) const {
    const auto found = std::ranges::find(refused_kinds, kind, &RefusedKind::kind);
    return found == refused_kinds.end() ? nullptr : &*found;
}

const MailDomain* AccessRules::domain_of(std::string_view email) const {
    const auto domain = lower(email.substr(std::min(email.rfind('@'), email.size() - 1) + 1));
    const auto found = std::ranges::find(mail_domains, domain, &MailDomain::domain);
    return found == mail_domains.end() ? nullptr : &*found;
}

dispatch::Result<AccessRules> access_rules_of(std::string_view document) {
    if (auto good = check_rule_document(kAccess, document); !good) return good.error();
    const auto json = Json::parse(document);
    AccessRules rules;
    if (json.contains("sign_in_by_mail"))
        rules.sign_in_by_mail =
            *dispatch::value_in<SignInByMail>(kSignIn, json["sign_in_by_mail"].get<std::string>());
    rules.public_requests = json.value("public_requests", rules.public_requests);
    rules.public_counts = json.value("public_counts", rules.public_counts);
    rules.new_offices_wait = json.value("new_offices_wait", rules.new_offices_wait);
    for (const auto& line : json.value("refused_kinds", Json::array()))
        rules.refused_kinds.push_back({.kind = line.at("kind"), .text = line.at("text")});
    for (const auto& line : json.value("mail_domains", Json::array())) {
        auto domain = domain_from(line);
        if (!domain) return domain.error();
        rules.mail_domains.push_back(*std::move(domain));
    }
    return rules;
}

std::string document_of(const AccessRules& rules) {
    Json refused = Json::array();
    for (const auto& line : rules.refused_kinds)
        refused.push_back({{"kind", line.kind}, {"text", line.text}});
    Json domains = Json::array();
    for (const auto& line : rules.mail_domains)
        domains.push_back(
            {{"domain", line.domain},
             {"requester_id", line.office ? Json(dispatch::to_text(*line.office)) : Json()}});
    return Json{
        {"sign_in_by_mail", dispatch::text_in<SignInByMail>(kSignIn, rules.sign_in_by_mail)},
        {"public_requests", rules.public_requests},
        {"public_counts", rules.public_counts},
        {"new_offices_wait", rules.new_offices_wait},
        {"refused_kinds", refused},
        {"mail_domains", domains}}
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
