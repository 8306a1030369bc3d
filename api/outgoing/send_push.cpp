#include "api/outgoing/send_push.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>

#include "api/outgoing/open_door.hpp"
#include "api/outgoing/start_curl.hpp"
#include "api/outgoing/vapid.hpp"

namespace api::outgoing {
namespace {

using services::notify::ReadyPush;
using Kind = PushAnswer::Kind;
using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

constexpr long kConnect_s = 5;
constexpr long kWhole_s = 10;  // mails of the same pool wait behind it
constexpr std::chrono::hours kTokenLives{12};

std::size_t ignore(char* /*from*/, std::size_t size, std::size_t count, void* /*to*/) {
    return size * count;
}

std::string origin_of(std::string_view url) {
    return std::string{url.substr(0, url.find('/', url.find("://") + 3))};
}

std::string contact_of(const House& house) {
    const auto& url = house.tools.public_url;
    return url.starts_with("https://") ? url : "mailto:" + house.relay.from;
}

Headers headers_of(const House& house, const ReadyPush& push, const db::SigningKey& key) {
    const VapidClaims claims{.audience = origin_of(push.endpoint),
                             .contact = contact_of(house),
                             .expires_at = real_now() + kTokenLives};
    Headers all{nullptr, &curl_slist_free_all};
    for (const auto& line : {"Authorization: " + vapid_authorization(claims, key),
                             fmt::format("TTL: {}", push.keep.count()),
                             std::string{push.urgent ? "Urgency: high" : "Urgency: normal"},
                             fmt::format("Topic: {}", push.topic), std::string{"Content-Type:"}})
        all.reset(curl_slist_append(all.release(), line.c_str()));
    return all;
}

PushAnswer answer_of(CURL* curl, CURLcode result, const Door& door) {
    if (door.refused) return {Kind::refused, "push_address_refused"};
    if (result != CURLE_OK) return {Kind::later, "push_away"};
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status >= 200 && status < 300) return {Kind::taken};
    const auto code = fmt::format("push_{}", status);
    if (status == 404 || status == 410) return {Kind::gone, code};
    return {status == 429 || status >= 500 ? Kind::later : Kind::refused, code};
}

}  // namespace

PushAnswer send_push(const House& house, const ReadyPush& push, const db::SigningKey& key) {
    using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
    if (!start_curl()) return {Kind::later, "curl_not_ready"};
    const Handle handle{curl_easy_init(), &curl_easy_cleanup};
    const auto headers = headers_of(house, push, key);
    if (!handle || !headers) return {Kind::later, "curl_not_ready"};
    Door door{.to_loopback = house.clock.simulated()};
    CURL* curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, push.endpoint.c_str());
    guard(curl, door);
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, "");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, ignore);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnect_s);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, kWhole_s);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // threads
    return answer_of(curl, curl_easy_perform(curl), door);
}

}  // namespace api::outgoing
