// The page behind the link of an offer: no script, readable on a phone. Opening it changes nothing,
// because mail scanners open links too.
#include <fmt/format.h>

#include "api/handlers/answer_link.hpp"
#include "api/handlers/offer_json.hpp"
#include "api/handlers/offers.hpp"
#include "api/problem.hpp"
#include "db/secrets/base64url.hpp"
#include "db/secrets/hash.hpp"

namespace api {
namespace {

namespace booking = dispatch::booking;
using booking::OfferState;

constexpr std::string_view kStyle =
    "body{font:1.125rem/1.5 sans-serif;max-width:36rem;margin:0 auto;padding:1rem;color:#171a2b;"
    "background:#fff}h1{font-size:1.5rem}dt{font-weight:bold}dd{margin:0 0 .5rem}"
    "button{display:block;width:100%;font:inherit;padding:.9rem;margin:.75rem "
    "0;border-radius:.4rem;"
    "border:2px solid #1c3f94;background:#fff;color:#1c3f94}"
    "button.yes{background:#1c3f94;color:#fff}button:focus{outline:4px solid #f5b700}";

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

http::Response page(int status, std::string_view heading, std::string_view content) {
    http::Response response;
    response.status = status;
    response.content_type = "text/html; charset=utf-8";
    response.body = fmt::format(
        "<!doctype html>\n<html lang=\"de\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        "<meta name=\"robots\" content=\"noindex\"><title>{0}</title><style>{1}</style></head>"
        "<body><main><h1>{0}</h1>{2}</main></body></html>\n",
        escaped(heading), kStyle, content);
    response.headers = {{"Content-Security-Policy", policy()},
                        {"Referrer-Policy", "no-referrer"},
                        {"Cache-Control", "no-store"}};
    return response;
}

std::string_view mode_name(std::string_view mode) {
    if (mode == "telephone") return "Telefon";
    if (mode == "video") return "Video";
    return "vor Ort";
}

/// "2026-03-05T10:00" -> "05.03.2026, 10:00 Uhr"
std::string local_words(std::string_view local) {
    if (local.size() < 16) return std::string{local};
    return fmt::format("{}.{}.{}, {} Uhr", local.substr(8, 2), local.substr(5, 2),
                       local.substr(0, 4), local.substr(11, 5));
}

std::string line(std::string_view term, std::string_view value) {
    if (value.empty()) return {};
    return fmt::format("<dt>{}</dt><dd>{}</dd>", term, escaped(value));
}

std::string details(const LinkedOffer& linked) {
    const auto& offer = linked.offer;
    return "<dl>" + line("Zeit", local_words(offer.local_begin)) +
           line("Dauer", fmt::format("{} Minuten", offer.duration.count())) +
           line("Ort", offer.district) + line("Einsatzart", mode_name(offer.mode)) +
           line("Sprache", language_name(linked.call, offer.language)) +
           line("Einsatzfeld", setting_name(offer.setting)) + "</dl>";
}

constexpr std::string_view kButtons =
    "<form method=\"post\">"
    "<button class=\"yes\" name=\"answer\" value=\"accept\">Zusagen</button>"
    "<button name=\"answer\" value=\"decline\">Kann nicht</button>"
    "<button name=\"answer\" value=\"recuse\">Kenne die Person</button></form>"
    "<p>Sie brauchen keinen Grund zu nennen.</p>";

std::string_view words_of(OfferState state) {
    switch (state) {
        case OfferState::made: return "";
        case OfferState::interested:
            return "Vielen Dank, Ihre Zusage ist vorgemerkt. Wir melden uns bei Ihnen.";
        case OfferState::accepted:
            return "Vielen Dank, Sie haben zugesagt. Die Bestätigung mit der Adresse kommt per "
                   "E-Mail.";
        case OfferState::declined: return "Danke für Ihre Antwort. Sie haben abgelehnt.";
        case OfferState::recused:
            return "Danke für Ihre Antwort. Sie werden dafür nicht mehr gefragt.";
        case OfferState::expired: return "Die Frist für dieses Einsatzangebot ist abgelaufen.";
        case OfferState::withdrawn:
            return "Dieses Einsatzangebot hat sich erledigt. Sie müssen nichts tun.";
    }
    return "";
}

http::Response offer_page(const LinkedOffer& linked) {
    const auto now = linked.call.use.now;
    if (linked.link_expires_at <= now)
        return page(200, "Einsatzangebot", fmt::format("<p>{}</p>", words_of(OfferState::expired)));
    if (linked.offer.state != OfferState::made)
        return page(200, "Einsatzangebot", fmt::format("<p>{}</p>", words_of(linked.offer.state)));
    return page(200, "Einsatzangebot", details(linked) + std::string{kButtons});
}

http::Response refused_page(const dispatch::Error& refused) {
    const auto text = problem_text(refused.code);
    const std::string words{text ? text->german : "Das hat leider nicht geklappt."};
    const int status = refused.refusal == dispatch::Refusal::not_found ? 404 : 200;
    return page(status, "Einsatzangebot",
                fmt::format("<p>{}</p>", refused.refusal == dispatch::Refusal::not_found
                                             ? "Diesen Link gibt es nicht (mehr)."
                                             : escaped(words)));
}

}  // namespace

Answer show_answer_page(const PublicCall& call) {
    auto shown = with_linked_offer(
        call, [](const LinkedOffer& linked) -> Answer { return offer_page(linked); });
    if (!shown) return refused_page(shown.error());
    return shown;
}

Answer submit_answer_page(const PublicCall& call) {
    constexpr std::string_view kField = "answer=";
    const std::string_view body = call.request.body;
    const auto answer = body.starts_with(kField) ? body.substr(kField.size()) : "";
    auto shown = with_linked_offer(call, [&](const LinkedOffer& linked) -> Answer {
        if (linked.offer.state != OfferState::made) return offer_page(linked);  // clicked twice
        const auto done = answer_linked_offer(linked, answer);
        if (!done) return done.error();
        const auto offer = services::matching::read_offer(linked.call.use, linked.offer.id);
        if (!offer) return offer.error();
        return offer_page({linked.call, *offer, linked.link_expires_at});
    });
    if (!shown) return refused_page(shown.error());
    return shown;
}

}  // namespace api
