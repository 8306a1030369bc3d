#include "db/loaders/terms.hpp"

#include <nlohmann/json.hpp>

#include "db/queries/candidates.hpp"

namespace db {

std::optional<Terms> load_terms(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now) {
    const auto rows = tx.run(query::tenant_rule_document, tenant, "about", now);
    if (rows.empty()) return std::nullopt;
    const auto about = nlohmann::json::parse(rows.only().view("document"));
    Terms terms{.version = about.value("terms_version", ""), .text = about.value("terms_text", "")};
    if (terms.version.empty() || terms.text.empty()) return std::nullopt;
    return terms;
}

bool has_accepted(Transaction& tx,
                  dispatch::TenantId tenant,
                  dispatch::AccountId account,
                  std::string_view version) {
    return tx.run(query::terms_acceptance_exists, tenant, account, version)
        .only()
        .boolean("accepted");
}

std::optional<std::string> terms_due(Transaction& tx,
                                     dispatch::TenantId tenant,
                                     dispatch::AccountId account,
                                     dispatch::Instant now) {
    auto terms = load_terms(tx, tenant, now);
    if (!terms || has_accepted(tx, tenant, account, terms->version)) return std::nullopt;
    return std::move(terms->version);
}

}  // namespace db
