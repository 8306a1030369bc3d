#include "api/http/head.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "api/http/target.hpp"

namespace api::http {
namespace {

constexpr Refused kMalformed{400, "request_malformed"};

bool is_token_char(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return true;
    return std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_token_char);
}

bool is_field_value(std::string_view text) {
    return std::ranges::none_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_word(std::string_view left, std::string_view lower_case_right) {
    return std::ranges::equal(left, lower_case_right, {}, lower);
}

std::string_view trim(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::optional<Method> method_named(std::string_view name) {
    constexpr std::array kMethods{Method::get, Method::post, Method::put,    Method::patch,
                                  Method::del, Method::head, Method::options};
    const auto found = std::ranges::find(kMethods, name, [](Method m) { return to_text(m); });
    if (found == kMethods.end()) return std::nullopt;
    return *found;
}

enum class Version { v1_0, v1_1 };

std::variant<Version, Refused> parse_version(std::string_view text) {
    if (text == "HTTP/1.1") return Version::v1_1;
    if (text == "HTTP/1.0") return Version::v1_0;
    if (text.starts_with("HTTP/")) return Refused{505, "version_unsupported"};
    return kMalformed;
}

std::optional<Refused> parse_request_line(std::string_view line, Head& head, Version& version) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return kMalformed;
    const auto target = line.substr(first + 1, last - first - 1);
    if (target.size() > kTargetBytesMax) return Refused{414, "target_too_long"};
    const bool visible = std::ranges::all_of(target, [](char c) { return c > ' ' && c < 0x7F; });
    if (target.empty() || !visible) return kMalformed;
    const auto said = parse_version(line.substr(last + 1));
    if (const auto* refused = std::get_if<Refused>(&said)) return *refused;
    version = std::get<Version>(said);

    const auto name = line.substr(0, first);
    if (!is_token(name)) return kMalformed;
    const auto method = method_named(name);
    if (!method) return Refused{501, "method_unknown"};
    auto parsed = parse_target(target);
    if (!parsed) return Refused{400, "target_malformed"};
    head.framed.head_only = *method == Method::head;
    head.framed.request.method = head.framed.head_only ? Method::get : *method;
    head.framed.request.path = std::move(parsed->path);
    head.framed.request.query = std::move(parsed->query);
    return std::nullopt;
}

/// Two of these would let two readers of the same request disagree about it.
bool must_be_single(std::string_view lower_case_name) {
    constexpr std::array<std::string_view, 11> kSingle{
        "authorization", "content-length",  "content-type", "expect",
        "host",          "idempotency-key", "if-match",     "if-none-match",
        "origin",        "traceparent",     "x-request-id"};
    return std::ranges::find(kSingle, lower_case_name) != kSingle.end();
}

std::optional<Refused> add_header(std::string_view line, Request& request) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return kMalformed;
    const auto value = trim(line.substr(colon + 1));
    if (!is_field_value(value)) return kMalformed;
    std::string name(line.substr(0, colon));
    std::ranges::transform(name, name.begin(), lower);
    const auto found = request.headers.find(name);
    if (found == request.headers.end()) {
        request.headers.emplace(std::move(name), value);
        return std::nullopt;
    }
    if (must_be_single(name)) return kMalformed;
    found->second.append(name == "cookie" ? "; " : ", ").append(value);
    return std::nullopt;
}

std::optional<Refused> check_host(const Request& request, Version version) {
    const auto host = request.header("host");
    if (!host) {
        if (version == Version::v1_0) return std::nullopt;
        return Refused{400, "host_missing"};
    }
    const bool plain = std::ranges::all_of(
        *host, [](char c) { return is_token_char(c) || c == ':' || c == '[' || c == ']'; });
    if (host->empty() || !plain) return kMalformed;
    return std::nullopt;
}

std::optional<Refused> read_body_length(Head& head) {
    if (head.framed.request.header("transfer-encoding")) return Refused{411, "length_required"};
    const auto text = head.framed.request.header("content-length");
    if (!text) return std::nullopt;
    const bool digits =
        !text->empty() && std::ranges::all_of(*text, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) return kMalformed;
    const auto* end = text->data() + text->size();
    if (std::from_chars(text->data(), end, head.body_bytes).ec != std::errc{})
        return Refused{413, "body_too_large"};
    return std::nullopt;
}

std::optional<Refused> read_expect(Head& head, Version version) {
    const auto expect = head.framed.request.header("expect");
    if (!expect || version == Version::v1_0) return std::nullopt;
    if (!same_word(*expect, "100-continue")) return Refused{417, "expectation_failed"};
    head.expects_continue = true;
    return std::nullopt;
}

bool wants_keep_alive(const Request& request, Version version) {
    bool keep = version == Version::v1_1;
    auto words = request.header("connection").value_or("");
    while (!words.empty()) {
        const auto end = std::min(words.find(','), words.size());
        const auto word = trim(words.substr(0, end));
        if (same_word(word, "close")) return false;
        if (same_word(word, "keep-alive")) keep = true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return keep;
}

}  // namespace

std::variant<Head, Refused> parse_head(std::string_view text) {
    Head head;
    Version version = Version::v1_1;
    const auto line_end = text.find("\r\n");
    if (line_end == std::string_view::npos) return kMalformed;
    if (auto refused = parse_request_line(text.substr(0, line_end), head, version)) return *refused;
    text.remove_prefix(line_end + 2);
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == kHeadersMax) return Refused{431, "head_too_large"};
        const auto end = text.find("\r\n");
        if (end == std::string_view::npos) return kMalformed;
        if (auto refused = add_header(text.substr(0, end), head.framed.request)) return *refused;
        text.remove_prefix(end + 2);
    }
    if (auto refused = check_host(head.framed.request, version)) return *refused;
    if (auto refused = read_body_length(head)) return *refused;
    if (auto refused = read_expect(head, version)) return *refused;
    head.framed.keep_alive = wants_keep_alive(head.framed.request, version);
    return head;
}

}  // namespace api::http
