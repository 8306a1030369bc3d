// The page behind the link of an offer: no script, readable on a phone. Opening it changes nothing,
// because mail scanners open links too.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/handlers/answer_link.hpp"
#include "api/handlers/answer_words.hpp"
#include "api/handlers/offer_json.hpp"
#include "api/handlers/offers.hpp"
#include "api/problem.hpp"
#include "db/secrets/base64url.hpp"
#include "db/secrets/hash.hpp"

namespace api {
namespace {

namespace booking = dispatch::booking;
using booking::OfferState;

// One column, light on every theme; each colour stands out from its ground by 4.5 at the least.
constexpr std::string_view kStyle =
    ":root{color-scheme:light}"
    "body{font:1.125rem/1.5 system-ui,sans-serif;margin:0;color:#171a2b;background:#eef1f7}"
    "main{max-width:34rem;margin:0 auto;padding:1rem 1.25rem 1.5rem;background:#fff}"
    "@media(min-width:36rem){main{margin:2rem auto;padding:1.5rem 2rem 2rem;border-radius:.5rem}}"
    "header{display:flex;justify-content:flex-end}"
    "a{color:#1c3f94;padding:.5rem 0;min-height:1.5rem}"
    "h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0 1rem}"
    "dl{margin:0 0 1rem}dt{font-size:1rem;color:#4a5068}dd{margin:0 0 .6rem;font-weight:600}"
    "button{display:block;width:100%;font:inherit;font-weight:600;padding:.8rem;"
    "margin:.75rem 0;border-radius:.4rem;border:2px solid #1c3f94;background:#fff;color:#1c3f94;"
    "cursor:pointer}"
    "button.yes{background:#1c3f94;color:#fff}"
    "a:focus-visible,button:focus-visible{outline:3px solid #171a2b;outline-offset:3px}"
    "p.note{font-size:1rem;color:#4a5068}";

/// The style is named by its hash: nothing else on the page may bring any.
std::string policy() {
    return "default-src 'none'; style-src 'sha256-" + db::to_base64(db::sha256(kStyle)) +
           "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else
            safe += c;
    }
    return safe;
}

http::Response page(int status, const AnswerWords& words, std::string_view content) {
    http::Response response;
    response.status = status;
    response.content_type = "text/html; charset=utf-8";
    response.body = fmt::format(
        "<!doctype html>\n<html lang=\"{3}\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        "<meta name=\"robots\" content=\"noindex\"><title>{0}</title><style>{1}</style></head>"
        "<body><main><header><a href=\"?lang={4}\" lang=\"{4}\" hreflang=\"{4}\">{5}</a></header>"
        "<h1>{0}</h1>{2}</main></body></html>\n",
        words.heading, kStyle, content, words.tag, words.other_tag, words.other_name);
    response.headers = {{"Content-Security-Policy", policy()},
                        {"Referrer-Policy", "no-referrer"},
                        {"Vary", "Accept-Language"},
                        {"Cache-Control", "no-store"}};
    return response;
}

std::string line(std::string_view term, std::string_view value) {
    if (value.empty()) return {};
    return fmt::format("<dt>{}</dt><dd>{}</dd>", term, escaped(value));
}

std::string details(const AnswerWords& words, const LinkedOffer& linked) {
    const auto& offer = linked.offer;
    const auto zone = *dispatch::calendar::Zone::named(linked.call.use.zone);
    Json names;
    add_language(names, linked.call, offer.language);
    add_setting(names, offer.setting);
    const auto name = [&](const std::string& what) {
        return names[words.tag == "en" ? what + "_name_en" : what + "_name"].get<std::string>();
    };
    return "<dl>" + line(words.time, period_words(words, zone, offer.during)) +
           line(words.duration, fmt::format("{} {}", offer.duration.count(), words.minutes)) +
           line(words.district, offer.district) +
           line(words.journey, offer.journey ? journey_words(words, *offer.journey) : "") +
           line(words.mode, mode_words(words, offer.mode)) +
           line(words.language, name("language")) + line(words.setting, name("setting")) + "</dl>";
}

std::string buttons(const AnswerWords& words, const LinkedOffer& linked) {
    const auto zone = *dispatch::calendar::Zone::named(linked.call.use.zone);
    const auto answer_by = linked.offer.expires_at.value_or(linked.link_expires_at);
    return fmt::format(
        "<p>{} <strong>{}</strong>.</p><form method=\"post\">"
        "<button class=\"yes\" name=\"answer\" value=\"accept\">{}</button>"
        "<button name=\"answer\" value=\"decline\">{}</button>"
        "<button name=\"answer\" value=\"recuse\">{}</button></form>"
        "<p class=\"note\">{}</p><p class=\"note\">{}</p>",
        words.answer_by, moment_words(words, zone, std::min(answer_by, linked.link_expires_at)),
        words.accept, words.decline, words.recuse, words.decline_note, words.recuse_note);
}

/// Whoever comes, or may come, sees when and where.
bool shows_details(OfferState state) {
    return state == OfferState::made || state == OfferState::interested ||
           state == OfferState::accepted;
}

const AnswerWords& words_for(const http::Request& request) {
    const auto chosen = request.query_value("lang");
    return answer_words(chosen ? *chosen : request.header("accept-language").value_or(""));
}

http::Response offer_page(const AnswerWords& words, const LinkedOffer& linked) {
    const bool is_late = linked.link_expires_at <= linked.call.use.now;
    const auto state = is_late ? OfferState::expired : linked.offer.state;
    std::string content;
    if (state != OfferState::made) content = fmt::format("<p>{}</p>", state_words(words, state));
    if (shows_details(state)) content += details(words, linked);
    if (state == OfferState::made) content += buttons(words, linked);
    return page(200, words, content);
}

http::Response refused_page(const AnswerWords& words, const dispatch::Error& refused) {
    if (refused.refusal == dispatch::Refusal::not_found)
        return page(404, words, fmt::format("<p>{}</p>", words.no_such_link));
    const auto text = problem_text(refused.code);
    if (!text) return page(200, words, fmt::format("<p>{}</p>", words.failed));
    return page(
        200, words,
        fmt::format("<p>{}</p>", escaped(words.tag == "en" ? text->english : text->german)));
}

}  // namespace

Answer show_answer_page(const PublicCall& call) {
    const auto& words = words_for(call.request);
    auto shown = with_linked_offer(
        call, [&](const LinkedOffer& linked) -> Answer { return offer_page(words, linked); });
    if (!shown) return refused_page(words, shown.error());
    return shown;
}

Answer submit_answer_page(const PublicCall& call) {
    const auto& words = words_for(call.request);
    constexpr std::string_view kField = "answer=";
    const std::string_view body = call.request.body;
    const auto answer = body.starts_with(kField) ? body.substr(kField.size()) : "";
    auto shown = with_linked_offer(call, [&](const LinkedOffer& linked) -> Answer {
        // clicked twice
        if (linked.offer.state != OfferState::made) return offer_page(words, linked);

        const auto done = answer_linked_offer(linked, answer);
        if (!done) return done.error();
        const auto offer = services::matching::read_offer(linked.call.use, linked.offer.id);
        if (!offer) return offer.error();
        return offer_page(words, {linked.call, *offer, linked.link_expires_at});
    });
    if (!shown) return refused_page(words, shown.error());
    return shown;
}

}  // namespace api
