#include "services/accounts/terms.hpp"

#include "db/loaders/terms.hpp"
#include "db/queries/accounts.hpp"
#include "db/queries/pool.hpp"
#include "services/record.hpp"

namespace services::accounts {

dispatch::Result<dispatch::Done> accept_terms(UseCase& use, const std::string& version) {
    const auto terms = db::load_terms(use.tx, use.tenant, use.now);
    if (!terms || terms->version != version)
        return dispatch::Error{dispatch::Refusal::conflict, "terms_changed"};
    keep_acceptance(use, version);
    return dispatch::Done{};
}

void keep_acceptance(UseCase& use, const std::string& version) {
    const auto id = use.new_id();
    const auto added = use.tx.run(db::query::terms_acceptance_add, use.tenant, id,
                                  use.actor.account, version, use.now);
    if (added.affected() > 0)
        note_audit(use, {.action = "terms_accepted",
                         .kind = "terms_acceptance",
                         .ids = {id, use.actor.account.value().value},
                         .reason_code = version});
}

dispatch::Result<std::vector<TermsOfPerson>> list_acceptances(UseCase& use,
                                                              const OfficePeople& wanted) {
    if (use.tx.run(db::query::requester_find, use.tenant, wanted.requester, use.scope.requester)
            .empty())
        return dispatch::Error{dispatch::Refusal::not_found, "not_found", "requester_id"};
    std::vector<TermsOfPerson> people;
    std::vector<dispatch::Uuid> shown;
    const auto rows =
        use.tx.run(db::query::terms_acceptance_list, use.tenant, wanted.requester, wanted.real_now);
    for (const auto& row : rows) {
        const auto account = row.id<dispatch::AccountId>("account_id");
        if (people.empty() || people.back().account != account) {
            people.push_back({.account = account,
                              .name = row.text("display_name"),
                              .is_member = row.boolean("is_member")});
            shown.push_back(account.value);
        }
        if (!row.is_null("version"))
            people.back().accepted.push_back({row.text("version"), row.instant("accepted_at")});
    }
    note_audit(use, {.action = "terms_acceptances_viewed", .kind = "account", .ids = shown});
    return people;
}

}  // namespace services::accounts
