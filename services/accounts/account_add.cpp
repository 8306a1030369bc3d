#include "services/accounts/account_add.hpp"

#include <algorithm>

#include "db/queries/accounts.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/record.hpp"

namespace services::accounts {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

bool is_slug(std::string_view text) {
    const auto letter = [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    };
    return text.size() >= 2 && text.size() <= 41 && letter(text.front()) &&
           std::ranges::all_of(text, [&](char sign) { return letter(sign) || sign == '-'; });
}

Result<Done> check_role(const NewMembership& wanted) {
    constexpr std::string_view kRoles[] = {"requester", "interpreter", "coordinator",
                                           "tenant_admin", "operator"};
    if (std::ranges::find(kRoles, wanted.role) == std::end(kRoles))
        return Error{Refusal::invalid, "role_unknown"};
    if (wanted.role == "requester" && !wanted.requester)
        return Error{Refusal::invalid, "role_link_missing", "requester_id"};
    if (wanted.role == "interpreter" && !wanted.interpreter)
        return Error{Refusal::invalid, "role_link_missing", "interpreter_id"};
    // whoever is bound to an office or a person sees only that: no other role may carry the bond
    if (wanted.role != "requester" && wanted.requester)
        return Error{Refusal::invalid, "field_invalid", "requester_id"};
    if (wanted.role != "interpreter" && wanted.interpreter)
        return Error{Refusal::invalid, "field_invalid", "interpreter_id"};
    if (!wanted.requester && wanted.place)
        return Error{Refusal::invalid, "role_link_missing", "requester_id"};
    return Done{};
}

}  // namespace

std::string fold_email(std::string_view email) {
    while (email.starts_with(' ')) email.remove_prefix(1);
    while (email.ends_with(' ')) email.remove_suffix(1);
    std::string folded{email};
    std::ranges::transform(folded, folded.begin(), [](char sign) {
        return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    });
    return folded;
}

Result<Done> add_tenant(db::Transaction& tx,
                        dispatch::TenantId id,
                        const NewTenant& tenant,
                        dispatch::Instant now) {
    if (!is_slug(tenant.slug)) return Error{Refusal::invalid, "field_invalid", "slug"};
    if (const auto zone = dispatch::calendar::Zone::named(tenant.zone); !zone) return zone.error();
    const auto added = tx.run(db::query::tenant_add, id, tenant.slug, tenant.name, tenant.kind,
                              tenant.land, tenant.zone, tenant.is_demo, now);
    if (added.affected() == 0) return Error{Refusal::conflict, "tenant_exists", tenant.slug};
    return Done{};
}

FoundAccount find_or_add_account(db::Transaction& tx,
                                 dispatch::AccountId id,
                                 const NewAccount& account,
                                 dispatch::Instant now) {
    const auto folded = fold_email(account.email);
    tx.run(db::query::account_add, id, account.email, folded, account.display_name,
           account.password_hash, now);
    // row level security hides accounts of other tenants, the function for logins does not
    const auto rows = tx.run(db::query::login_find, folded);
    const auto row = rows[0];
    return {row.id<dispatch::AccountId>("account_id"), !row.is_null("password_hash")};
}

Result<dispatch::MembershipId> add_membership(UseCase& use, const NewMembership& wanted) {
    if (auto right = check_role(wanted); !right) return right.error();
    const auto exist = use.tx.run(db::query::membership_links_exist, use.tenant, wanted.requester,
                                  wanted.place, wanted.interpreter, wanted.deputy_of);
    if (!exist.only().boolean("all_exist")) return Error{Refusal::not_found, "not_found"};
    const auto id = use.make_id<dispatch::MembershipId>();
    const auto added = use.tx.run(db::query::membership_add, use.tenant, id, wanted.account,
                                  wanted.role, wanted.requester, wanted.place, wanted.interpreter,
                                  wanted.deputy_of, wanted.valid_from, wanted.valid_until);
    if (added.affected() == 0) return Error{Refusal::conflict, "membership_exists"};
    note_audit(use, {.action = "membership_added",
                     .kind = "membership",
                     .ids = {id.value, wanted.account.value}});
    return id;
}

}  // namespace services::accounts
