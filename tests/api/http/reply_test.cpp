#include "api/http/reply.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "api/http/correlation.hpp"

namespace api::http {
namespace {

constexpr ReplyFrame kFrame{.request_id = "r1", .now = 784111777};

bool has_line(std::string_view head, std::string_view line) {
    return head.find("\r\n" + std::string(line) + "\r\n") != std::string_view::npos;
}

TEST(Reply, CarriesLengthDateIdAndSecurityHeaders) {
    const auto head = reply_head({.body = "{}"}, kFrame);
    EXPECT_TRUE(head.starts_with("HTTP/1.1 200 OK\r\n"));
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
    for (const auto* line :
         {"Date: Sun, 06 Nov 1994 08:49:37 GMT", "Content-Type: application/json",
          "Content-Length: 2", "X-Request-Id: r1", "X-Content-Type-Options: nosniff",
          "Referrer-Policy: same-origin", "Cache-Control: no-store"})
        EXPECT_TRUE(has_line(head, line)) << line;
    EXPECT_EQ(head.find("Content-Security-Policy"), std::string::npos);
    EXPECT_EQ(head.find("Connection"), std::string::npos);
}

TEST(Reply, OwnHeadersReplaceTheDefaults) {
    const auto head =
        reply_head({.headers = {{"cache-control", "max-age=60"}, {"Location", "/x"}}}, kFrame);
    EXPECT_TRUE(has_line(head, "cache-control: max-age=60"));
    EXPECT_TRUE(has_line(head, "Location: /x"));
    EXPECT_EQ(head.find("no-store"), std::string::npos);
}

TEST(Reply, HtmlGetsAContentSecurityPolicy) {
    const auto head = reply_head({.content_type = "text/html; charset=utf-8"}, kFrame);
    EXPECT_NE(head.find("Content-Security-Policy: default-src 'self'"), std::string::npos);
}

TEST(Reply, WithoutContentThereIsNoLength) {
    for (const int status : {204, 304}) {
        const auto head = reply_head({.status = status}, kFrame);
        EXPECT_EQ(head.find("\r\nContent-"), std::string::npos) << head;
    }
    EXPECT_EQ(reply_head({.stream_topic = "t"}, kFrame).find("Content-Length"), std::string::npos);
}

TEST(Reply, WithoutContentThereIsNoTypeOfIt) {
    for (const int status : {200, 202, 303}) {
        const auto head = reply_head({.status = status}, kFrame);
        EXPECT_EQ(head.find("\r\nContent-Type"), std::string::npos) << head;
        EXPECT_TRUE(has_line(head, "Content-Length: 0")) << head;
    }
    EXPECT_TRUE(
        has_line(reply_head({.content_type = "text/event-stream", .stream_topic = "t"}, kFrame),
                 "Content-Type: text/event-stream"));
}

TEST(Reply, AValueCanNotBecomeASecondHeader) {
    EXPECT_THROW(reply_head({.headers = {{"Location", "/a\r\nSet-Cookie: x"}}}, kFrame),
                 std::invalid_argument);
}

TEST(Reply, RequestIdIsTakenOnlyIfHarmless) {
    const auto id = [](std::string said) {
        Request request;
        request.headers.emplace("x-request-id", std::move(said));
        return request_id_for(request);
    };
    EXPECT_EQ(id("abc-1.2_Z"), "abc-1.2_Z");
    EXPECT_EQ(id(std::string(64, 'a')), std::string(64, 'a'));
    for (const auto& bad : {std::string(65, 'a'), std::string("a b"), std::string("a\"b"),
                            std::string("\xC3\xBC"), std::string()}) {
        EXPECT_NE(id(bad), bad);
        EXPECT_EQ(id(bad).size(), 32U);
    }
    EXPECT_NE(make_request_id(), make_request_id());
}

TEST(Reply, TraceparentIsPassedOnOnlyIfWellFormed) {
    const auto traced = [](std::string said) {
        Request request;
        request.headers.emplace("traceparent", std::move(said));
        return traceparent_of(request).has_value();
    };
    EXPECT_TRUE(traced("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    EXPECT_FALSE(traced("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"));
    EXPECT_FALSE(traced("00-00000000000000000000000000000000-00f067aa0ba902b7-01"));
    EXPECT_FALSE(traced("01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    EXPECT_FALSE(traced("00-4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7-01"));
    EXPECT_FALSE(traced("00"));
}

}  // namespace
}  // namespace api::http
