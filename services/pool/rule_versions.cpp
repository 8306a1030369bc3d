#include "services/pool/rule_versions.hpp"

#include <algorithm>

#include "db/queries/pool.hpp"
#include "dispatch/settings/rule_catalogue.hpp"
#include "services/record.hpp"

namespace services::pool {

dispatch::Result<std::vector<RuleVersion>> list_rule_versions(UseCase& use,
                                                              const RuleVersionsPage& page) {
    const auto kinds = dispatch::settings::rule_lines_of("kind");
    if (std::ranges::find(kinds, page.kind, &dispatch::settings::RuleLine::name) == kinds.end())
        return dispatch::Error{dispatch::Refusal::not_found, "rule_kind_unknown", page.kind};
    std::vector<RuleVersion> versions;
    std::vector<dispatch::Uuid> shown;
    for (const auto row : use.tx.run(db::query::tenant_rule_version_list, use.tenant, page.kind,
                                     use.now, page.before_time, page.before_id, page.limit)) {
        versions.push_back({.id = row.uuid("id"),
                            .rule = {.kind = page.kind,
                                     .version = row.integer("version"),
                                     .valid_from = row.instant("valid_from"),
                                     .document = row.text("document")},
                            .state = row.text("state"),
                            .reason = row.optional_text("reason"),
                            .saved_by = row.optional_text("saved_by"),
                            .saved_at = row.instant("created_at")});
        shown.push_back(versions.back().id);
    }
    if (!shown.empty())
        note_audit(use, {.action = "rule_versions_viewed", .kind = "tenant_rule", .ids = shown});
    return versions;
}

}  // namespace services::pool
