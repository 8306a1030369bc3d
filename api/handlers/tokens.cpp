#include <nlohmann/json.hpp>

#include "api/handlers/accounts.hpp"
#include "api/json.hpp"
#include "db/secrets/token.hpp"
#include "services/accounts/log_in.hpp"

namespace api {
namespace {

namespace accounts = services::accounts;

Json token_json(const accounts::Token& token, std::string_view zone) {
    return {{"id", dispatch::to_text(token.id)},
            {"label", token.label},
            {"created_at", local_text(token.created_at, zone)},
            {"expires_at", local_text(token.expires_at, zone)}};
}

}  // namespace

Answer list_tokens(Call& call) {
    Json items = Json::array();
    for (const auto& token : accounts::list_tokens(call.use, real_now()))
        items.push_back(token_json(token, call.session.zone));
    return json_response(200, {{"items", items}});
}

Answer create_token(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto label = reader.text("label", 80);
    const auto days = reader.optional_integer("days", 1, 366).value_or(90);
    if (const auto problem = reader.problem()) return *problem;

    const auto secret = db::random_token();
    const auto now = real_now();
    const auto expires_at = now + std::chrono::days{days};
    const auto id = accounts::open_session(call.use, {.account = call.session.account,
                                                      .membership = call.session.membership,
                                                      .kind = "bearer",
                                                      .label = label,
                                                      .token = secret,
                                                      .opened_at = now,
                                                      .expires_at = expires_at});
    auto answer = token_json({id, label, now, expires_at}, call.session.zone);
    answer["secret"] = secret;
    return json_response(201, answer);
}

Answer revoke_token(Call& call) {
    const auto id = path_id<dispatch::Id<struct TokenKind>>(call.request, "token_id");
    if (!id) return id.error();
    auto ended =
        accounts::end_session(call.use, {.session = id->value, .kind = "bearer", .at = real_now()});
    if (!ended) return ended.error();
    call.ended_tokens = *std::move(ended);
    return no_content();
}

}  // namespace api
