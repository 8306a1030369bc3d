#include "api/http/reply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "api/http/problem.hpp"

namespace api::http {
namespace {

struct DefaultHeader {
    std::string_view name;
    std::string_view value;
};

constexpr std::array kDefaults{
    DefaultHeader{"X-Content-Type-Options", "nosniff"},
    // not "no-referrer": browsers would then send "Origin: null" with a form of our own page
    DefaultHeader{"Referrer-Policy", "same-origin"},
    DefaultHeader{"Cache-Control", "no-store"},
};

constexpr DefaultHeader kHtmlPolicy{
    "Content-Security-Policy",
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"};

bool same_name(std::string_view left, std::string_view right) {
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::ranges::equal(left, right, {}, lower, lower);
}

bool has_header(const Response& response, std::string_view name) {
    return std::ranges::any_of(response.headers,
                               [&](const auto& header) { return same_name(header.first, name); });
}

void add(std::string& head, std::string_view name, std::string_view value) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (std::ranges::any_of(name, control) || std::ranges::any_of(value, control))
        throw std::invalid_argument("control character in response header");
    head.append(name).append(": ").append(value).append("\r\n");
}

bool has_length(const Response& response) {
    return response.stream_topic.empty() && response.status != 204 && response.status != 304;
}

bool has_content(const Response& response) {
    return (!response.body.empty() && response.status != 204 && response.status != 304) ||
           !response.stream_topic.empty();
}

}  // namespace

std::string http_date(std::time_t time) {
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    ::gmtime_r(&time, &utc);
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT",
                       kDays[static_cast<std::size_t>(utc.tm_wday)], utc.tm_mday,
                       kMonths[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900,
                       utc.tm_hour, utc.tm_min, utc.tm_sec);
}

std::string reply_head(const Response& response, const ReplyFrame& frame) {
    std::string head;
    head.reserve(512);
    head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    head.append(reason_phrase(response.status)).append("\r\n");
    add(head, "Date", http_date(frame.now));
    if (has_content(response)) add(head, "Content-Type", response.content_type);
    if (has_length(response)) add(head, "Content-Length", std::to_string(response.body.size()));
    if (!frame.keep_alive) add(head, "Connection", "close");
    add(head, "X-Request-Id", frame.request_id);
    if (frame.traceparent) add(head, "traceparent", *frame.traceparent);
    for (const auto& [name, value] : kDefaults) {
        if (!has_header(response, name)) add(head, name, value);
    }
    if (response.content_type.starts_with("text/html") && !has_header(response, kHtmlPolicy.name))
        add(head, kHtmlPolicy.name, kHtmlPolicy.value);
    for (const auto& [name, value] : response.headers) add(head, name, value);
    head.append("\r\n");
    return head;
}

}  // namespace api::http
