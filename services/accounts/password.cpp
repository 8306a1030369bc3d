#include "services/accounts/password.hpp"

#include <algorithm>
#include <array>

#include "db/queries/accounts.hpp"
#include "services/accounts/account_mail.hpp"
#include "services/public_link.hpp"
#include "services/record.hpp"

namespace services::accounts {
namespace {

using dispatch::Error;
using dispatch::Refusal;

constexpr auto kLinkLifetime = std::chrono::hours{24};
constexpr std::size_t kShortest = 12;

// What stands in the lists of guessed passwords with 12 characters or more.
constexpr std::array<std::string_view, 12> kCommon{
    "123456789012", "1234567890123", "12345678901234", "123456789abc",
    "passwort1234", "passwort12345", "password1234",   "password12345",
    "qwertyuiop12", "qwertzuiop12",  "administrator",  "willkommen123"};

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

}  // namespace

dispatch::Result<dispatch::Done> check_password(std::string_view password) {
    if (characters(password) < kShortest) return Error{Refusal::invalid, "password_too_short"};
    const bool one_sign =
        std::ranges::all_of(password, [&](char sign) { return sign == password.front(); });
    if (one_sign || std::ranges::find(kCommon, password) != kCommon.end())
        return Error{Refusal::invalid, "password_too_common"};
    return dispatch::Done{};
}

dispatch::Instant send_password_link(UseCase& use, dispatch::AccountId account) {
    const auto until = use.now + kLinkLifetime;
    const auto link =
        add_link(use, {.purpose = "password_set", .subject = account.value, .expires_at = until});
    send_account_mail(use, {.kind = "password_link", .recipient = account.value, .link = link});
    note_audit(use, {.action = "password_link_sent", .kind = "account", .ids = {account.value}});
    return until;
}

std::string first_password_token(UseCase& use, dispatch::AccountId account) {
    const auto link = add_link(use, {.purpose = "password_set",
                                     .subject = account.value,
                                     .expires_at = use.now + kLinkLifetime});
    return link_token(use, link);
}

dispatch::Result<PasswordLink> find_password_link(UseCase& use, std::string_view token) {
    const auto rows =
        use.tx.run(db::query::public_link_find, use.tenant, link_token_hash(token), "password_set");
    if (rows.empty() || !rows.only().is_null("used_at") ||
        rows.only().instant("expires_at") <= use.now)
        return Error{Refusal::not_found, "password_link_invalid"};
    return PasswordLink{rows.only().uuid("id"), rows.only().id<dispatch::AccountId>("subject_id")};
}

dispatch::Result<EndedTokens> set_password(UseCase& use, const NewPassword& command) {
    const auto used = use.tx.run(db::query::public_link_use, use.tenant, command.link.id, use.now);
    const auto set =
        use.tx.run(db::query::account_password_set, command.link.account, command.password_hash);
    if (used.affected() == 0 || set.affected() == 0)
        return Error{Refusal::not_found, "password_link_invalid"};
    EndedTokens ended;
    for (const auto row : use.tx.run(db::query::session_end_by_account, command.link.account,
                                     command.real_now, std::optional<std::string>{}))
        ended.push_back(row.bytes("token_hash"));
    note_audit(use, {.action = "password_set",
                     .kind = "account",
                     .ids = {command.link.account.value},
                     .fields = {"password"}});
    return ended;
}

}  // namespace services::accounts
