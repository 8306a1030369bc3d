#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "api/outgoing/start_curl.hpp"
#include "api/outgoing/transport.hpp"

namespace api::outgoing {
namespace {

constexpr long kConnect_s = 10;
constexpr long kWhole_s = 60;

struct Unread {
    std::string_view bytes;
};

std::size_t read_some(char* to, std::size_t size, std::size_t count, void* from) {
    auto& unread = *static_cast<Unread*>(from);
    const auto length = std::min(size * count, unread.bytes.size());
    std::memcpy(to, unread.bytes.data(), length);
    unread.bytes.remove_prefix(length);
    return length;
}

std::string code_of(CURL* handle, CURLcode result) {
    if (result == CURLE_OK) return {};
    long answer = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer);
    if (answer >= 400) return "smtp_" + std::to_string(answer);
    if (result == CURLE_LOGIN_DENIED) return "relay_login_refused";
    if (result == CURLE_USE_SSL_FAILED || result == CURLE_PEER_FAILED_VERIFICATION)
        return "relay_tls_failed";
    return "relay_away";
}

}  // namespace

std::string send_by_smtp(const House& house, const OutgoingMail& mail) {
    using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
    using Recipients = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;
    if (!start_curl()) return "curl_not_ready";
    const Handle handle{curl_easy_init(), &curl_easy_cleanup};
    const Recipients to{curl_slist_append(nullptr, ("<" + mail.to + ">").c_str()),
                        &curl_slist_free_all};
    if (!handle || !to) return "curl_not_ready";
    const auto bytes = mail_bytes(mail);
    Unread unread{bytes};
    const auto from = "<" + mail.from + ">";
    const auto& relay = house.relay;
    CURL* curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, relay.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, relay.needs_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE);
    if (!relay.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, relay.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, relay.password.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_some);
    curl_easy_setopt(curl, CURLOPT_READDATA, &unread);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnect_s);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, kWhole_s);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // threads
    return code_of(curl, curl_easy_perform(curl));
}

}  // namespace api::outgoing
