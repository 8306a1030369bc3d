#include "services/accounts/office_entry.hpp"

#include "db/loaders/terms.hpp"
#include "db/queries/accounts.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/core/mail_address.hpp"
#include "services/accounts/account_add.hpp"
#include "services/accounts/account_mail.hpp"
#include "services/accounts/password.hpp"
#include "services/accounts/terms.hpp"
#include "services/public_link.hpp"
#include "services/record.hpp"

namespace services::accounts {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using dispatch::Uuid;

constexpr std::string_view kPurpose = "entry_confirm";
constexpr auto kLifetime = std::chrono::hours{48};
constexpr auto kCountedFor = std::chrono::hours{1};
constexpr int kMailsMax = 3;

db::Cell cell(std::string_view column, const Uuid& entry) {
    return {"office_entry", column, entry};
}

std::optional<db::Bytes> sealed(UseCase& use,
                                std::string_view column,
                                const Uuid& entry,
                                const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    return use.tools.vault.seal(use.tx, use.tenant, cell(column, entry), *text);
}

std::optional<std::string> opened(UseCase& use, const db::Row& row, std::string_view column) {
    const auto bytes = row.optional_bytes(column);
    if (!bytes) return std::nullopt;
    return use.tools.vault.open(use.tx, use.tenant, cell(column, row.uuid("id")), *bytes);
}

Result<Done> check(UseCase& use, const NewEntry& entry) {
    if (auto good = dispatch::check_mail_address(entry.email); !good) return good;
    const auto terms = db::load_terms(use.tx, use.tenant, use.now);
    const auto version = terms ? std::optional{terms->version} : std::nullopt;
    if (version != entry.terms_version) return Error{Refusal::conflict, "terms_not_accepted"};
    return Done{};
}

void send(UseCase& use, const NewEntry& entry, const Uuid& id) {
    const auto link =
        add_link(use, {.purpose = kPurpose, .subject = id, .expires_at = use.now + kLifetime});
    send_account_mail(use, {.kind = entry.way == "request" ? "request_confirm" : "entry_confirm",
                            .recipient_kind = "entry",
                            .recipient = id,
                            .link = link});
}

}  // namespace

Result<Done> begin_entry(UseCase& use, const NewEntry& entry) {
    if (auto good = check(use, entry); !good) return good;
    const auto hash = use.tools.vault.equality_hash(use.tx, use.tenant, "office_entry.email",
                                                    fold_email(entry.email));
    const auto made =
        use.tx.run(db::query::office_entry_count, use.tenant, hash, use.now - kCountedFor);
    if (made.only().integer("made") >= kMailsMax) return Done{};
    const auto id = use.new_id();
    use.tx.run(db::query::office_entry_add, use.tenant, id, entry.way, entry.requester,
               sealed(use, "email_enc", id, entry.email), hash,
               sealed(use, "name_enc", id, entry.name), sealed(use, "wish_enc", id, entry.wish),
               entry.terms_version, use.now, use.now + kLifetime);
    send(use, entry, id);
    note_audit(use, {.action = "office_entry_begun", .kind = "office_entry", .ids = {id}});
    return Done{};
}

Result<Entry> find_entry(UseCase& use, std::string_view token) {
    const Error invalid{Refusal::not_found, "entry_invalid"};
    const auto link = find_link(use, kPurpose, token);
    if (!link || link->expires_at <= use.now) return invalid;
    const auto rows = use.tx.run(db::query::office_entry_read, use.tenant, link->subject);
    if (rows.empty()) return invalid;
    const auto row = rows.only();
    if (row.view("office_state") == "closed") return invalid;
    return Entry{.id = row.uuid("id"),
                 .link = link->id,
                 .way = row.text("way"),
                 .requester = row.optional_id<dispatch::RequesterId>("requester_id"),
                 .office_name = row.text("office_name"),
                 .is_confirmed = !row.is_null("confirmed_at")};
}

Newcomer confirm_entry(UseCase& use, const Entry& entry) {
    const auto rows = use.tx.run(db::query::office_entry_read, use.tenant, entry.id);
    const auto row = rows.only();
    Newcomer newcomer{.account = {},
                      .email = opened(use, row, "email_enc").value_or(""),
                      .name = opened(use, row, "name_enc").value_or(""),
                      .wish = opened(use, row, "wish_enc")};
    const auto account =
        find_or_add_account(use.tx, use.make_id<dispatch::AccountId>(),
                            {.email = newcomer.email, .display_name = newcomer.name}, use.now);
    newcomer.account = account.id;
    newcomer.has_password = account.has_password;
    use.actor.account = account.id;
    use.tx.run(db::query::public_link_use, use.tenant, entry.link, use.now);
    if (const auto version = row.optional_text("terms_version")) keep_acceptance(use, *version);
    return newcomer;
}

Result<std::optional<std::string>> join_office(UseCase& use, const JoinOffice& command) {
    const auto& newcomer = command.newcomer;
    const auto joined = add_membership(use, {.account = newcomer.account,
                                             .role = "requester",
                                             .requester = command.requester,
                                             .valid_from = command.real_now});
    if (!joined && joined.error().code != "membership_exists") return joined.error();
    use.tx.run(db::query::office_entry_confirm, use.tenant, command.entry.id, use.now,
               command.requester);
    note_audit(use, {.action = "office_entry_confirmed",
                     .kind = "office_entry",
                     .ids = {command.entry.id, newcomer.account.value, command.requester.value}});
    if (newcomer.has_password) return std::optional<std::string>{};
    return std::optional{first_password_token(use, newcomer.account)};
}

}  // namespace services::accounts
