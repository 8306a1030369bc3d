#include "services/public_link.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "db/queries/accounts.hpp"
#include "db/secrets/base64url.hpp"
#include "db/secrets/hash.hpp"
#include "db/secrets/vault.hpp"

namespace services {

dispatch::Uuid add_link(UseCase& use, const NewLink& link) {
    const auto id = use.new_id();
    use.tx.run(db::query::public_link_add, use.tenant, id, link.purpose, link.subject,
               link_token_hash(link_token(use, id)), use.now, link.expires_at);
    return id;
}

std::string link_token(UseCase& use, const dispatch::Uuid& link) {
    const auto bytes = use.tools.vault.equality_hash(use.tx, use.tenant, "public_link.token",
                                                     dispatch::to_text(link));
    return db::to_base64url(bytes.value);
}

std::string link_code(UseCase& use, const dispatch::Uuid& link) {
    const auto bytes = use.tools.vault.equality_hash(use.tx, use.tenant, "public_link.code",
                                                     dispatch::to_text(link));
    std::uint64_t number = 0;
    for (const char byte : std::string_view{bytes.value}.substr(0, 8))
        number = number << 8U | std::uint64_t{static_cast<unsigned char>(byte)};
    return fmt::format("{:06}", number % 1'000'000);
}

std::optional<FoundLink> find_link(UseCase& use, std::string_view purpose, std::string_view token) {
    const auto rows =
        use.tx.run(db::query::public_link_find, use.tenant, link_token_hash(token), purpose);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    return FoundLink{.id = row.uuid("id"),
                     .subject = row.uuid("subject_id"),
                     .expires_at = row.instant("expires_at")};
}

db::Bytes link_token_hash(std::string_view token) {
    return {db::sha256(token)};
}

}  // namespace services
