#include "api/demo/stage.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "api/demo/load.hpp"

namespace api::demo {
namespace {

using Json = nlohmann::json;

dispatch::Instant time_of(const Json& clock) {
    const auto at = dispatch::parse_instant(clock.at("now").get<std::string>());
    if (!at) throw std::runtime_error{"the clock answered no time"};
    return *at;
}

}  // namespace

Stage::Stage(std::string base_url, std::string operator_email)
    : client_{std::move(base_url)}, operator_{std::move(operator_email)} {
    now_ = time_of(get(operator_, "/api/v1/clock"));
}

const std::string& Stage::cookie_of(const std::string& email) {
    auto& cookie = cookies_[email];
    if (!cookie.empty()) return cookie;
    const Json login{{"email", email}, {"password", kPassword}};
    const auto answer = client_.ask("POST", "/api/v1/sessions", login.dump(), "");
    if (answer.status != 201)
        throw std::runtime_error{"demo login of " + email + " refused: " + answer.body};
    cookie = answer.cookie;
    return cookie;
}

Stage::Reply Stage::try_to(const std::string& email,
                           std::string_view method,
                           const std::string& target,
                           const Json& body) {
    const auto text = body.is_null() ? std::string{} : body.dump();
    auto answer = client_.ask(method, target, text, cookie_of(email));
    return {answer.status, std::move(answer.body)};
}

Json Stage::send(const std::string& email,
                 std::string_view method,
                 const std::string& target,
                 const Json& body) {
    const auto reply = try_to(email, method, target, body);
    if (reply.status >= 300)
        throw std::runtime_error{fmt::format("{} {} answered {}: {}", method, target, reply.status,
                                             reply.body.substr(0, 600))};
    return reply.body.empty() ? Json() : Json::parse(reply.body);
}

Json Stage::get(const std::string& email, const std::string& target) {
    return send(email, "GET", target, nullptr);
}

void Stage::advance_to(dispatch::Instant at) {
    while (now_ < at)
        now_ = time_of(
            send(operator_, "POST", "/api/v1/clock/advance", {{"to", dispatch::to_text(at)}}));
}

}  // namespace api::demo
