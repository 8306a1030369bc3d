#include "api/http/target.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace api::http {
namespace {

std::string shown(std::string_view text) {
    const auto target = parse_target(text);
    if (!target) return "refused";
    std::string out = target->path;
    for (const auto& [name, value] : target->query) out += " " + name + "=" + value;
    return out;
}

struct Case {
    std::string text;
    std::string expected;
};

const std::vector<Case> kCases{
    {"/", "/"},
    {"/api/v1/bookings", "/api/v1/bookings"},
    {"/portal/", "/portal/"},
    {"/a%20b", "/a b"},
    {"/%41%62c", "/Abc"},
    {"/%c3%9f", "/\xC3\x9F"},
    {"/a+b", "/a+b"},
    {"/a.b/...", "/a.b/..."},
    {"/~x;v=1", "/~x;v=1"},
    {"/a?", "/a"},
    {"/a?b", "/a b="},
    {"/a?b=", "/a b="},
    {"/a?=b", "/a =b"},
    {"/a?b=c=d", "/a b=c=d"},
    {"/a?b=1&c=2&b=3", "/a b=1 c=2 b=3"},
    {"/a?&&b=1&", "/a b=1"},
    {"/a?q=x+y%2Bz", "/a q=x y+z"},
    {"/a?q=%2F..%2F", "/a q=/../"},
    {"/a?q=a?b", "/a q=a?b"},
    {"/a?%6e=%C3%BC", "/a n=\xC3\xBC"},
    {"/a?line=1%0A2", "/a line=1\n2"},
    {"", "refused"},
    {"a", "refused"},
    {"*", "refused"},
    {"http://a/", "refused"},
    {"//", "refused"},
    {"//a", "refused"},
    {"/a//b", "refused"},
    {"/a//", "refused"},
    {"/.", "refused"},
    {"/..", "refused"},
    {"/../etc/passwd", "refused"},
    {"/a/./b", "refused"},
    {"/a/%2e/b", "refused"},
    {"/a/%2E%2e/b", "refused"},
    {"/a/.%2e", "refused"},
    {"/a%2Fb", "refused"},
    {"/a%2fb", "refused"},
    {"/a%5Cb", "refused"},
    {"/a\\b", "refused"},
    {"/a%00", "refused"},
    {"/a%0d%0aX:1", "refused"},
    {"/a%7f", "refused"},
    {"/a%", "refused"},
    {"/a%4", "refused"},
    {"/a%zz", "refused"},
    {"/a%4g", "refused"},
    {"/a#b", "refused"},
    {"/%ff", "refused"},           // not UTF-8
    {"/%c0%af", "refused"},        // overlong slash
    {"/%e0%80%af", "refused"},     // overlong slash
    {"/%ed%a0%80", "refused"},     // surrogate
    {"/%f4%90%80%80", "refused"},  // above U+10FFFF
    {"/%c3", "refused"},           // cut off
    {"/a?b=%00", "refused"},
    {"/a?b=%", "refused"},
    {"/a?b=%ff", "refused"},
};

TEST(Target, IsDecodedOrRefused) {
    for (const auto& [text, expected] : kCases) EXPECT_EQ(shown(text), expected) << text;
}

TEST(Target, QueryHasAtMostAHundredPairs) {
    std::string query;
    for (std::size_t i = 0; i < kQueryPairsMax; ++i) query += "a=1&";
    EXPECT_TRUE(parse_query(query));
    EXPECT_FALSE(parse_query(query + "a=1"));
}

}  // namespace
}  // namespace api::http
