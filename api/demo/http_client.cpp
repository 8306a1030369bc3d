#include "api/demo/http_client.hpp"

#include <curl/curl.h>

#include <stdexcept>
#include <utility>

namespace api::demo {
namespace {

constexpr long kPatience_s = 30;
constexpr std::string_view kSetCookie = "set-cookie: ";

std::size_t add_body(char* data, std::size_t size, std::size_t count, void* answer) {
    static_cast<HttpClient::Answer*>(answer)->body.append(data, size * count);
    return size * count;
}

std::size_t add_header(char* data, std::size_t size, std::size_t count, void* answer) {
    const std::string_view line{data, size * count};
    const bool is_cookie = line.size() > kSetCookie.size() &&
                           curl_strnequal(line.data(), kSetCookie.data(), kSetCookie.size()) != 0;
    if (is_cookie)
        static_cast<HttpClient::Answer*>(answer)->cookie =
            line.substr(kSetCookie.size(), line.find(';') - kSetCookie.size());
    return size * count;
}

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct EndCurl {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};

}  // namespace

struct HttpClient::Inside {
    std::string base_url;
    std::unique_ptr<CURL, EndCurl> curl{curl_easy_init()};
};

HttpClient::HttpClient(std::string base_url)
    : inside_{std::make_unique<Inside>(Inside{.base_url = std::move(base_url)})} {}

HttpClient::~HttpClient() = default;

HttpClient::Answer HttpClient::ask(std::string_view method,
                                   const std::string& target,
                                   const std::string& body,
                                   const std::string& cookie) {
    CURL* curl = inside_->curl.get();
    curl_easy_reset(curl);
    Answer answer{};
    const auto url = inside_->base_url + target;
    const std::string verb{method};
    std::unique_ptr<curl_slist, FreeList> headers{curl_slist_append(nullptr, "X-Mittler: 1")};
    curl_slist_append(headers.get(), "Content-Type: application/json");
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, verb.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, kPatience_s);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    if (!cookie.empty()) curl_easy_setopt(curl, CURLOPT_COOKIE, cookie.c_str());
    if (!body.empty()) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.data());
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    }
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, add_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, add_header);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &answer);
    if (const auto code = curl_easy_perform(curl); code != CURLE_OK)
        throw std::runtime_error{"no answer from " + url + ": " + curl_easy_strerror(code)};
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return answer;
}

}  // namespace api::demo
