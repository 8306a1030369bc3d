#include "api/sessions.hpp"

#include <nlohmann/json.hpp>

#include "db/postgres/in_transaction.hpp"
#include "db/queries/accounts.hpp"
#include "db/redis/client.hpp"
#include "db/secrets/hash.hpp"

namespace api {
namespace {

using nlohmann::json;

constexpr int kRemembered_s = 30;
// Longer than any request lives: one that read the session just before its end must not bring it
// back.
constexpr int kEnded_s = 60;
constexpr std::string_view kEnded = "ended";

std::string cache_key(std::string_view token_hash) {
    return "session:" + db::sha256_hex(token_hash);
}

template <class IdType>
json id_json(const std::optional<IdType>& id) {
    return id ? json(dispatch::to_text(*id)) : json();
}

template <class IdType>
std::optional<IdType> id_from(const json& value) {
    if (value.is_null()) return std::nullopt;
    return IdType{dispatch::parse_uuid(value.get<std::string>()).value()};
}

std::string to_cache(const Session& session) {
    return json{{"id", dispatch::to_text(session.id)},
                {"kind", session.kind},
                {"account", dispatch::to_text(session.account)},
                {"display_name", session.display_name},
                {"language", session.language},
                {"tenant", dispatch::to_text(session.tenant)},
                {"tenant_slug", session.tenant_slug},
                {"tenant_name", session.tenant_name},
                {"zone", session.zone},
                {"land", session.land},
                {"membership", dispatch::to_text(session.membership)},
                {"role", session.role},
                {"capabilities", session.capabilities},
                {"requester", id_json(session.requester)},
                {"place", id_json(session.place)},
                {"interpreter", id_json(session.interpreter)},
                {"expires_at", session.expires_at.time_since_epoch().count()}}
        .dump();
}

Session from_cache(const std::string& text) {
    const json held = json::parse(text);
    return {.id = dispatch::parse_uuid(held.at("id").get<std::string>()).value(),
            .kind = held.at("kind"),
            .account = id_from<dispatch::AccountId>(held.at("account")).value(),
            .display_name = held.at("display_name"),
            .language = held.at("language"),
            .tenant = id_from<dispatch::TenantId>(held.at("tenant")).value(),
            .tenant_slug = held.at("tenant_slug"),
            .tenant_name = held.at("tenant_name"),
            .zone = held.at("zone"),
            .land = held.at("land"),
            .membership = id_from<dispatch::MembershipId>(held.at("membership")).value(),
            .role = held.at("role"),
            .capabilities = held.at("capabilities"),
            .requester = id_from<dispatch::RequesterId>(held.at("requester")),
            .place = id_from<dispatch::PlaceId>(held.at("place")),
            .interpreter = id_from<dispatch::InterpreterId>(held.at("interpreter")),
            .expires_at =
                dispatch::Instant{dispatch::Seconds{held.at("expires_at").get<std::int64_t>()}}};
}

Session from_row(const db::Row& row) {
    return {.id = row.uuid("session_id"),
            .kind = row.text("kind"),
            .account = row.id<dispatch::AccountId>("account_id"),
            .display_name = row.text("display_name"),
            .language = row.text("language"),
            .tenant = row.id<dispatch::TenantId>("tenant_id"),
            .tenant_slug = row.text("tenant_slug"),
            .tenant_name = row.text("tenant_name"),
            .zone = row.text("zone"),
            .land = row.text("land"),
            .membership = row.id<dispatch::MembershipId>("membership_id"),
            .role = row.text("role"),
            .capabilities = row.text_array("capabilities"),
            .requester = row.optional_id<dispatch::RequesterId>("requester_id"),
            .place = row.optional_id<dispatch::PlaceId>("place_id"),
            .interpreter = row.optional_id<dispatch::InterpreterId>("interpreter_id"),
            .expires_at = row.instant("expires_at")};
}

std::optional<Session> read_cached(const std::string& held) {
    try {
        return from_cache(held);
    } catch (const json::exception&) {
        return std::nullopt;  // written by another version: PostgreSQL knows better
    }
}

std::optional<Session> stored(const House& house, std::string_view token_hash) {
    return db::in_transaction(
        house.pool, std::nullopt, [&](db::Transaction& tx) -> std::optional<Session> {
            const auto rows = tx.run(db::query::session_find, db::Bytes{std::string{token_hash}});
            if (rows.empty() || rows.only().instant("valid_from") > real_now()) return std::nullopt;
            return from_row(rows.only());
        });
}

std::optional<std::string> cookie_value(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        auto pair = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
            return std::string{pair.substr(name.size() + 1)};
    }
    return std::nullopt;
}

std::string cookie(const House& house, std::string_view value, dispatch::Seconds lifetime) {
    std::string text{kSessionCookie};
    text += '=';
    text += value;
    text += "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(lifetime.count());
    if (house.tools.public_url.starts_with("https:")) text += "; Secure";
    return text;
}

}  // namespace

std::optional<Credential> credential_of(const http::Request& request) {
    constexpr std::string_view kBearer = "Bearer ";
    if (const auto header = request.header("authorization"); header && header->starts_with(kBearer))
        return Credential{std::string{header->substr(kBearer.size())}, false};
    if (const auto header = request.header("cookie"))
        if (auto value = cookie_value(*header, kSessionCookie); value && !value->empty())
            return Credential{*std::move(value), true};
    return std::nullopt;
}

std::optional<Session> find_session(const House& house, const Credential& credential) {
    const auto token_hash = db::sha256(credential.token);
    const auto key = cache_key(token_hash);
    const auto asked = house.redis.get(key);
    const auto held = asked ? *asked : std::nullopt;
    if (held == kEnded) return std::nullopt;
    auto session = held ? read_cached(*held) : std::nullopt;
    if (!session) {
        session = stored(house, token_hash);
        if (session) house.redis.set_if_absent(key, to_cache(*session), kRemembered_s);
    }
    if (!session || session->expires_at <= real_now()) return std::nullopt;
    if (credential.is_cookie != (session->kind == "cookie")) return std::nullopt;
    return session;
}

void forget_sessions(const House& house, std::span<const std::string> token_hashes) {
    for (const auto& token_hash : token_hashes)
        house.redis.set(cache_key(token_hash), kEnded, kEnded_s);
}

std::string session_cookie(const House& house, std::string_view token, dispatch::Seconds lifetime) {
    return cookie(house, token, lifetime);
}

std::string ended_session_cookie(const House& house) {
    return cookie(house, "", dispatch::Seconds{0});
}

}  // namespace api
