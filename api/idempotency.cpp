#include "api/idempotency.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "db/queries/accounts.hpp"
#include "db/secrets/hash.hpp"
#include "db/secrets/vault.hpp"

namespace api {
namespace {

using dispatch::Error;
using dispatch::Refusal;
using nlohmann::json;

constexpr auto kKept = std::chrono::hours{24};

bool readable(std::string_view key) {
    return key.size() >= 8 && key.size() <= 100 &&
           std::ranges::all_of(key, [](char sign) { return sign > ' ' && sign <= '~'; });
}

std::string to_text(const http::Response& response) {
    return json{{"status", response.status},
                {"type", response.content_type},
                {"body", response.body},
                {"headers", response.headers}}
        .dump(-1, ' ', false, json::error_handler_t::replace);
}

http::Response from_text(const std::string& text) {
    const json kept = json::parse(text);
    http::Response response;
    response.status = kept.at("status");
    response.content_type = kept.at("type");
    response.body = kept.at("body");
    response.headers = kept.at("headers");
    return response;
}

db::Cell cell_of(const dispatch::Uuid& row) {
    return {"idempotency_key", "answer_enc", row};
}

}  // namespace

dispatch::Result<std::optional<OnceOnly>> OnceOnly::of(const Call& call,
                                                       std::string_view operation) {
    const auto key = call.request.header("idempotency-key");
    if (!key) return std::optional<OnceOnly>{};
    if (!readable(*key)) return Error{Refusal::invalid, "idempotency_key_invalid"};
    OnceOnly once;
    once.operation_ = operation;
    once.key_ = *key;
    // the same words to another thing or with another content are another request
    once.body_hash_ = db::sha256(call.request.path + '\n' + call.request.body);
    const auto bound = db::sha256(dispatch::to_text(call.session.account) + '\n' + once.operation_ +
                                  '\n' + once.key_);
    std::copy_n(bound.begin(), once.cell_.bytes.size(), once.cell_.bytes.begin());
    return std::optional{std::move(once)};
}

dispatch::Result<std::optional<http::Response>> OnceOnly::claim(Call& call) const {
    const auto& session = call.session;
    const auto now = real_now();
    const auto claimed =
        call.use.tx.run(db::query::idempotency_key_claim, session.tenant, session.account,
                        operation_, key_, db::Bytes{body_hash_}, now, now - kKept);
    if (claimed.affected() == 1) return std::optional<http::Response>{};
    const auto rows = call.use.tx.run(db::query::idempotency_key_find, session.tenant,
                                      session.account, operation_, key_);
    const auto row = rows.only();
    if (row.bytes("body_hash") != body_hash_)
        return Error{Refusal::invalid, "idempotency_key_reused"};
    return std::optional{from_text(call.use.tools.vault.open(
        call.use.tx, session.tenant, cell_of(cell_), row.bytes("answer_enc")))};
}

void OnceOnly::keep(Call& call, const http::Response& response) const {
    const auto sealed = call.use.tools.vault.seal(call.use.tx, call.session.tenant, cell_of(cell_),
                                                  to_text(response));
    call.use.tx.run(db::query::idempotency_key_answer, call.session.tenant, call.session.account,
                    operation_, key_, response.status, sealed);
}

}  // namespace api
