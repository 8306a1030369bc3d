#include "api/http/framing.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace api::http {
namespace {

std::size_t limit_64k(Method, std::string_view) {
    return 65'536;
}

/// "200 GET /path" for every request, the status for a refusal, "more" for what is incomplete.
std::string outcome(std::string_view bytes, std::size_t piece) {
    const BodyLimit limit = limit_64k;
    Framer framer(limit);
    std::string said;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        framer.feed(bytes.substr(at, piece));
        for (;;) {
            auto step = framer.next();
            if (std::holds_alternative<NeedMore>(step)) break;
            if (const auto* refused = std::get_if<Refused>(&step))
                return said + std::to_string(refused->status);
            const auto& request = std::get<Framed>(step).request;
            said.append(to_text(request.method)).append(" ").append(request.path);
            said.append(request.body.empty() ? "" : "[" + request.body + "]").append(" ");
        }
    }
    return said + "more";
}

std::string many_headers(int count) {
    std::string text = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 1; i < count; ++i) text += "X-" + std::to_string(i) + ": v\r\n";
    return text + "\r\n";
}

std::string head_of(std::size_t bytes) {  // without the empty line at its end
    std::string text = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    return text + std::string(bytes - text.size(), 'x') + "\r\n\r\n";
}

std::string target_of(std::size_t bytes, char filler) {
    return "GET /" + std::string(bytes - 1, filler) + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

struct Case {
    std::string_view name;
    std::string bytes;
    std::string expected;
};

// NOLINTNEXTLINE(readability-identifier-naming): the name that GoogleTest asks for
void PrintTo(const Case& c, std::ostream* out) {
    *out << c.name;
}

const std::string kGet = "GET / HTTP/1.1\r\nHost: a\r\n";
const std::string kPost = "POST /p HTTP/1.1\r\nHost: a\r\n";

const std::vector<Case> kCases{
    // what is allowed
    {"plain", kGet + "\r\n", "GET / more"},
    {"empty line before", "\r\n" + kGet + "\r\n", "GET / more"},
    {"two empty lines before", "\r\n\r\n" + kGet + "\r\n", "GET / more"},
    {"body", kPost + "Content-Length: 3\r\n\r\nabc", "POST /p[abc] more"},
    {"body of nothing", kPost + "Content-Length: 0\r\n\r\n", "POST /p more"},
    {"no length is no body", kPost + "\r\n", "POST /p more"},
    {"leading zeros", kPost + "Content-Length: 003\r\n\r\nabc", "POST /p[abc] more"},
    {"two pipelined", kGet + "\r\n" + kGet + "\r\n", "GET / GET / more"},
    {"pipelined after body", kPost + "Content-Length: 1\r\n\r\nx" + kGet + "\r\n",
     "POST /p[x] GET / more"},
    {"HEAD counts as GET", "HEAD /h HTTP/1.1\r\nHost: a\r\n\r\n", "GET /h more"},
    {"OPTIONS", "OPTIONS /o HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS /o more"},
    {"PUT", "PUT /o HTTP/1.1\r\nHost: a\r\n\r\n", "PUT /o more"},
    {"PATCH", "PATCH /o HTTP/1.1\r\nHost: a\r\n\r\n", "PATCH /o more"},
    {"DELETE", "DELETE /o HTTP/1.1\r\nHost: a\r\n\r\n", "DELETE /o more"},
    {"1.0 without host", "GET / HTTP/1.0\r\n\r\n", "GET / more"},
    {"port in host", "GET / HTTP/1.1\r\nHost: a.example:8080\r\n\r\n", "GET / more"},
    {"IPv6 host", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", "GET / more"},
    {"tab in value", kGet + "X: a\tb\r\n\r\n", "GET / more"},
    {"empty value", kGet + "X:\r\n\r\n", "GET / more"},
    {"Latin-1 in value", kGet + "X: M\xFCller\r\n\r\n", "GET / more"},
    {"unknown header", kGet + "Upgrade: h2c\r\n\r\n", "GET / more"},
    {"64 headers", many_headers(64), "GET / more"},
    {"largest head", head_of(kHeadBytesMax), "GET / more"},
    {"decoded path", "GET /a%C3%BC HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a\xC3\xBC more"},
    {"continue", kPost + "Expect: 100-continue\r\nContent-Length: 1\r\n\r\nx", "POST /p[x] more"},
    // incomplete
    {"nothing yet", "G", "more"},
    {"half a head", kGet, "more"},
    {"half an end", kGet + "\r", "more"},
    {"half a body", kPost + "Content-Length: 9\r\n\r\nabc", "more"},
    // request line
    {"no version", "GET /\r\nHost: a\r\n\r\n", "400"},
    {"only a word", "GET\r\n\r\n", "400"},
    {"two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
    {"space in target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
    {"tab for space", "GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n", "400"},
    {"leading space", " GET / HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
    {"trailing space", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", "400"},
    {"version 2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", "505"},
    {"version 1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", "505"},
    {"version 0.9", "GET / HTTP/0.9\r\nHost: a\r\n\r\n", "505"},
    {"version in small letters", "GET / http/1.1\r\nHost: a\r\n\r\n", "400"},
    {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505"},
    {"not HTTP", "EHLO mail.example.org foo\r\n\r\n", "400"},
    {"unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", "501"},
    {"TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", "501"},
    {"CONNECT", "CONNECT /x HTTP/1.1\r\nHost: a\r\n\r\n", "501"},
    {"small method", "get / HTTP/1.1\r\nHost: a\r\n\r\n", "501"},
    {"bad method", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
    {"empty method", " / HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
    // target
    {"absolute form", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
    {"asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
    {"fragment", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
    {"dot segments", "GET /a/../b HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
    {"raw UTF-8", "GET /\xC3\xBC HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
    {"largest target", target_of(kTargetBytesMax, 'a'),
     "GET /" + std::string(kTargetBytesMax - 1, 'a') + " more"},
    {"target too long", target_of(kTargetBytesMax + 1, 'a'), "414"},
    {"15000 slashes", target_of(15'000, '/'), "414"},
    {"2000 slashes", target_of(2'000, '/'), "400"},
    // header lines
    {"65 headers", many_headers(65), "431"},
    {"head too large", head_of(kHeadBytesMax + 1), "431"},
    {"endless head", std::string(kHeadBytesMax + 4, 'a'), "431"},
    {"no colon", kGet + "X\r\n\r\n", "400"},
    {"no name", kGet + ": v\r\n\r\n", "400"},
    {"space before colon", kGet + "X : v\r\n\r\n", "400"},
    {"bad name", kGet + "X\xC3: v\r\n\r\n", "400"},
    {"folded line", kGet + "X: a\r\n b\r\n\r\n", "400"},
    {"folded by tab", kGet + "X: a\r\n\tb\r\n\r\n", "400"},
    {"folded first line", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", "400"},
    {"bare line feed", "GET / HTTP/1.1\nHost: a\r\n\r\n", "400"},
    {"bare line feed in header", kGet + "X: a\nY: b\r\n\r\n", "400"},
    {"bare carriage return", kGet + "X: a\rY: b\r\n\r\n", "400"},
    {"NUL", kGet + std::string("X: a\0b\r\n\r\n", 10), "400"},
    {"escape", kGet + "X: \x1B[2J\r\n\r\n", "400"},
    {"DEL", kGet + "X: \x7F\r\n\r\n", "400"},
    {"no host", "GET / HTTP/1.1\r\n\r\n", "400"},
    {"two hosts", kGet + "Host: b\r\n\r\n", "400"},
    {"two hosts in small letters", kGet + "host: a\r\n\r\n", "400"},
    {"empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", "400"},
    {"path in host", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "400"},
    {"user in host", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", "400"},
    {"two Authorization", kGet + "Authorization: a\r\nAuthorization: b\r\n\r\n", "400"},
    {"two Origin", kGet + "Origin: a\r\nOrigin: b\r\n\r\n", "400"},
    {"two Idempotency-Key", kGet + "Idempotency-Key: a\r\nIdempotency-Key: a\r\n\r\n", "400"},
    // body length
    {"chunked", kPost + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "411"},
    {"identity", kPost + "Transfer-Encoding: identity\r\n\r\n", "411"},
    {"both lengths", kPost + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\nx", "411"},
    {"hidden chunked", kPost + "Transfer-Encoding:\tx, chunked\r\n\r\n", "411"},
    {"two lengths", kPost + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nx", "400"},
    {"same length twice", kPost + "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx", "400"},
    {"list of lengths", kPost + "Content-Length: 1, 1\r\n\r\nx", "400"},
    {"signed length", kPost + "Content-Length: +1\r\n\r\nx", "400"},
    {"negative length", kPost + "Content-Length: -1\r\n\r\nx", "400"},
    {"hexadecimal length", kPost + "Content-Length: 0x1\r\n\r\nx", "400"},
    {"fraction", kPost + "Content-Length: 1.0\r\n\r\nx", "400"},
    {"inner space", kPost + "Content-Length: 1 1\r\n\r\nx", "400"},
    {"empty length", kPost + "Content-Length:\r\n\r\n", "400"},
    {"length as word", kPost + "Content-Length: many\r\n\r\n", "400"},
    {"too large", kPost + "Content-Length: 65537\r\n\r\n", "413"},
    {"2 to the 64th", kPost + "Content-Length: 18446744073709551616\r\n\r\n", "413"},
    {"40 digits", kPost + "Content-Length: " + std::string(40, '9') + "\r\n\r\n", "413"},
    {"smuggled behind 413", kPost + "Content-Length: 99999\r\n\r\n" + kGet + "\r\n", "413"},
    {"other expectation", kPost + "Expect: 200-ok\r\nContent-Length: 1\r\n\r\nx", "417"},
};

class FramingOutcome : public testing::TestWithParam<Case> {};

TEST_P(FramingOutcome, IsTheSameHoweverTheBytesAreSplit) {
    const auto& [name, bytes, expected] = GetParam();
    for (const std::size_t piece : {bytes.size(), std::size_t{1}, std::size_t{2}, std::size_t{7}})
        EXPECT_EQ(outcome(bytes, piece), expected) << name << " in pieces of " << piece;
}

INSTANTIATE_TEST_SUITE_P(Table, FramingOutcome, testing::ValuesIn(kCases));

Framed framed(std::string_view bytes) {
    const BodyLimit limit = limit_64k;
    Framer framer(limit);
    framer.feed(bytes);
    return std::get<Framed>(framer.next());
}

TEST(Framing, KeepAliveFollowsVersionAndConnectionHeader) {
    EXPECT_TRUE(framed(kGet + "\r\n").keep_alive);
    EXPECT_FALSE(framed(kGet + "Connection: close\r\n\r\n").keep_alive);
    EXPECT_FALSE(framed(kGet + "Connection: x, CLOSE\r\n\r\n").keep_alive);
    EXPECT_FALSE(framed(kGet + "Connection: keep-alive\r\nConnection: close\r\n\r\n").keep_alive);
    EXPECT_FALSE(framed("GET / HTTP/1.0\r\n\r\n").keep_alive);
    EXPECT_TRUE(framed("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").keep_alive);
}

TEST(Framing, HeaderNamesBecomeLowerCaseAndRepeatedOnesAreJoined) {
    const auto request =
        framed(kGet + "X-A:  one \r\nCookie: a=1\r\nx-a: two\r\ncookie: b=2\r\n\r\n").request;
    EXPECT_EQ(request.header("x-a"), "one, two");
    EXPECT_EQ(request.header("cookie"), "a=1; b=2");
}

TEST(Framing, OnlyAWaitingClientIsToldToContinue) {
    const BodyLimit limit = limit_64k;
    Framer framer(limit);
    framer.feed(kPost + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_TRUE(std::get<NeedMore>(framer.next()).send_continue);
    framer.feed("a");
    EXPECT_FALSE(std::get<NeedMore>(framer.next()).send_continue);
    framer.feed("b");
    EXPECT_EQ(std::get<Framed>(framer.next()).request.body, "ab");
}

TEST(Framing, BodyLimitIsAskedWithMethodAndDecodedPathBeforeTheBodyIsRead) {
    std::string asked;
    const BodyLimit limit = [&](Method method, std::string_view path) -> std::size_t {
        asked.append(to_text(method)).append(" ").append(path);
        return 4;
    };
    Framer framer(limit);
    framer.feed("PUT /files/%41 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n");
    EXPECT_EQ(std::get<Refused>(framer.next()), (Refused{413, "body_too_large"}));
    EXPECT_EQ(asked, "PUT /files/A");
}

TEST(Framing, NothingIsReadAfterARefusal) {
    const BodyLimit limit = limit_64k;
    Framer framer(limit);
    framer.feed(kPost + "Transfer-Encoding: chunked\r\n\r\n");
    EXPECT_TRUE(std::holds_alternative<Refused>(framer.next()));
    framer.feed(kGet + "\r\n");
    EXPECT_EQ(std::get<Refused>(framer.next()).status, 411);
}

}  // namespace
}  // namespace api::http
