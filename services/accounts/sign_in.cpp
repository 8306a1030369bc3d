#include "services/accounts/sign_in.hpp"

#include <algorithm>

#include "db/loaders/access_rules.hpp"
#include "db/queries/accounts.hpp"
#include "services/accounts/account_mail.hpp"
#include "services/public_link.hpp"
#include "services/record.hpp"

namespace services::accounts {
namespace {

constexpr std::string_view kPurpose = "sign_in";
constexpr auto kLifetime = std::chrono::minutes{15};
constexpr int kWrongCodesMax = 5;
constexpr int kSentMax = 5;

/// Takes as long for a code that is nearly right as for one that is not.
bool is_same(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        difference |= static_cast<unsigned>(one[i] ^ other[i]);
    return difference == 0;
}

}  // namespace

void send_sign_in(UseCase& use, dispatch::AccountId account) {
    const auto sent =
        use.tx.run(db::query::sign_in_count, use.tenant, account, use.now - kLifetime);
    if (sent.only().integer("sent") >= kSentMax) return;
    use.tx.run(db::query::public_link_revoke, use.tenant, account, kPurpose, use.now);
    const auto link = add_link(
        use, {.purpose = kPurpose, .subject = account.value, .expires_at = use.now + kLifetime});
    send_account_mail(use, {.kind = "sign_in", .recipient = account.value, .link = link});
    note_audit(use, {.action = "sign_in_sent", .kind = "account", .ids = {account.value}});
}

std::optional<SignInProof> find_sign_in(UseCase& use, std::string_view token) {
    const auto rows =
        use.tx.run(db::query::public_link_find, use.tenant, link_token_hash(token), kPurpose);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    if (!row.is_null("used_at") || row.instant("expires_at") <= use.now) return std::nullopt;
    return SignInProof{.link = row.uuid("id"),
                       .account = row.id<dispatch::AccountId>("subject_id")};
}

std::optional<SignInProof> try_sign_in_code(UseCase& use,
                                            dispatch::AccountId account,
                                            std::string_view code) {
    const auto rows = use.tx.run(db::query::sign_in_open, use.tenant, account, use.now);
    if (rows.empty() || rows[0].integer("failures") >= kWrongCodesMax) return std::nullopt;
    const auto link = rows[0].uuid("id");
    if (is_same(link_code(use, link), code)) return SignInProof{.link = link, .account = account};
    use.tx.run(db::query::sign_in_failed, use.tenant, link);
    return std::nullopt;
}

bool use_up(UseCase& use, const SignInProof& proof) {
    return use.tx.run(db::query::public_link_use, use.tenant, proof.link, use.now).affected() == 1;
}

bool may_sign_in_by_mail(UseCase& use, std::string_view role) {
    switch (db::load_access_rules(use.tx, use.tenant, use.now).sign_in_by_mail) {
        case db::SignInByMail::nobody: return false;
        case db::SignInByMail::interpreters: return role == "interpreter";
        case db::SignInByMail::everybody: return true;
    }
    return false;
}

}  // namespace services::accounts
