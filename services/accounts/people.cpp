#include "services/accounts/people.hpp"

#include "db/queries/accounts.hpp"
#include "dispatch/core/mail_address.hpp"
#include "services/accounts/password.hpp"
#include "services/record.hpp"

namespace services::accounts {

std::vector<Person> list_people(UseCase& use, const PeoplePage& page) {
    std::vector<Person> people;
    std::vector<dispatch::Uuid> shown;
    for (const auto row : use.tx.run(db::query::account_list, use.tenant, page.after_time,
                                     page.after_id, page.limit, use.now)) {
        people.push_back({row.id<dispatch::AccountId>("account_id"),
                          row.id<dispatch::MembershipId>("membership_id"), row.text("email"),
                          row.text("display_name"), row.text("role"),
                          row.optional_id<dispatch::RequesterId>("requester_id"),
                          row.optional_id<dispatch::InterpreterId>("interpreter_id"),
                          row.optional_instant("valid_until"), row.instant("created_at"),
                          row.boolean("has_password"), row.text("link_state"),
                          row.optional_instant("link_until")});
        shown.push_back(people.back().account.value);
    }
    note_audit(use, {.action = "accounts_viewed", .kind = "account", .ids = shown});
    return people;
}

dispatch::Result<Person> invite_person(UseCase& use, const Invitation& invitation) {
    if (const auto checked = dispatch::check_mail_address(invitation.account.email); !checked)
        return checked.error();
    auto wanted = invitation.membership;
    const auto account = find_or_add_account(use.tx, use.make_id<dispatch::AccountId>(),
                                             invitation.account, use.now);
    wanted.account = account.id;
    const auto membership = add_membership(use, wanted);
    if (!membership) return membership.error();
    Person person{account.id,
                  *membership,
                  invitation.account.email,
                  invitation.account.display_name,
                  wanted.role,
                  wanted.requester,
                  wanted.interpreter,
                  wanted.valid_until,
                  wanted.valid_from,
                  account.has_password};
    if (!account.has_password) {
        person.link_until = send_password_link(use, account.id);
        person.link_state = "sent";
    }
    return person;
}

dispatch::Result<EndedTokens> end_membership(UseCase& use, const EndMembership& command) {
    const auto rows =
        use.tx.run(db::query::membership_end, use.tenant, command.membership, command.real_now);
    if (rows.empty()) return dispatch::Error{dispatch::Refusal::not_found, "not_found"};
    EndedTokens ended;
    for (const auto row : use.tx.run(db::query::session_end_by_membership, use.tenant,
                                     command.membership, command.real_now))
        ended.push_back(row.bytes("token_hash"));
    note_audit(use, {.action = "membership_ended",
                     .kind = "membership",
                     .ids = {command.membership.value},
                     .fields = {"valid_until"}});
    return ended;
}

}  // namespace services::accounts
