#include "services/accounts/office_invitation.hpp"

#include "db/queries/accounts.hpp"
#include "services/public_link.hpp"
#include "services/record.hpp"

namespace services::accounts {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::RequesterId;
using dispatch::Result;

constexpr std::string_view kPurpose = "requester_invitation";

std::optional<std::string> open_office(UseCase& use, RequesterId requester) {
    const auto rows = use.tx.run(db::query::entry_office_read, use.tenant, requester);
    return rows.empty() ? std::nullopt : std::optional{rows.only().text("name")};
}

Error not_found() {
    return {Refusal::not_found, "not_found", "requester_id"};
}

void note(UseCase& use, std::string_view action, RequesterId requester) {
    note_audit(use, {.action = action, .kind = "requester", .ids = {requester.value}});
}

}  // namespace

Result<OfficeInvitation> invite_office(UseCase& use, const InviteOffice& command) {
    if (!open_office(use, command.requester)) return not_found();
    use.tx.run(db::query::public_link_revoke, use.tenant, command.requester, kPurpose, use.now);
    const auto expires_at = use.now + command.valid_for;
    const auto link = add_link(
        use, {.purpose = kPurpose, .subject = command.requester.value, .expires_at = expires_at});
    note(use, "office_invited", command.requester);
    return OfficeInvitation{.token = link_token(use, link), .expires_at = expires_at};
}

Result<std::optional<OfficeInvitation>> read_invitation(UseCase& use, RequesterId requester) {
    if (!open_office(use, requester)) return not_found();
    const auto rows =
        use.tx.run(db::query::public_link_open, use.tenant, requester, kPurpose, use.now);
    if (rows.empty()) return std::optional<OfficeInvitation>{};
    const auto row = rows.only();
    return std::optional{OfficeInvitation{.token = link_token(use, row.uuid("id")),
                                          .expires_at = row.instant("expires_at")}};
}

Result<Done> revoke_invitation(UseCase& use, RequesterId requester) {
    if (!open_office(use, requester)) return not_found();
    use.tx.run(db::query::public_link_revoke, use.tenant, requester, kPurpose, use.now);
    note(use, "office_invitation_revoked", requester);
    return Done{};
}

Result<InvitingOffice> find_invitation(UseCase& use, std::string_view token) {
    const Error invalid{Refusal::not_found, "invitation_invalid"};
    const auto link = find_link(use, kPurpose, token);
    if (!link || link->expires_at <= use.now) return invalid;
    const RequesterId office{link->subject};
    auto name = open_office(use, office);
    if (!name) return invalid;
    return InvitingOffice{.id = office, .name = *std::move(name)};
}

}  // namespace services::accounts
