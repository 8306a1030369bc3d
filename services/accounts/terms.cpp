#include "services/accounts/terms.hpp"

#include "db/loaders/terms.hpp"
#include "db/queries/accounts.hpp"
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
        note_audit(use, {.action = "terms_accepted", .kind = "terms_acceptance", .ids = {id}});
}

}  // namespace services::accounts
