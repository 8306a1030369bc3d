#include "api/json.hpp"

#include <nlohmann/json.hpp>

#include "api/problem.hpp"

namespace {

using api::Json;
using api::JsonReader;

api::http::Request with_body(std::string body) {
    api::http::Request request;
    request.body = std::move(body);
    return request;
}

std::string problem_of(std::optional<dispatch::Error> error) {
    return error ? std::string{error->code} + " " + error->detail : "none";
}

/// What the reader says about a body with a text, a number and a list of ids.
std::string read_sample(const std::string& text) {
    const Json body = Json::parse(text);
    JsonReader reader{body};
    reader.text("name", 5);
    reader.optional_integer("age", 0, 120);
    reader.uuids("ids", 2);
    reader.boolean("deaf", false);
    reader.optional_one_of("mode", {"on_site", "video"});
    return problem_of(reader.problem());
}

}  // namespace

TEST(JsonReader, NamesTheFirstProblemOfABody) {
    struct Case {
        std::string body, answer;
    };
    const Case cases[] = {
        {R"({"name":"Käthe"})", "none"},
        {R"({"name":"Kathrin"})", "field_invalid name"},
        {R"({"name":""})", "field_invalid name"},
        {R"({"name":null})", "field_missing name"},
        {R"({})", "field_missing name"},
        {R"({"name":7})", "field_invalid name"},
        {R"({"name":"a\u0000b"})", "field_invalid name"},
        {R"({"name":"A","age":121})", "field_invalid age"},
        {R"({"name":"A","age":1.5})", "field_invalid age"},
        {R"({"name":"A","age":18446744073709551615})", "field_invalid age"},
        {R"({"name":"A","age":null})", "none"},
        {R"({"name":"A","ids":["01900000-0000-7000-8000-000000000001"]})", "none"},
        {R"({"name":"A","ids":["x"]})", "field_invalid ids"},
        {R"({"name":"A","ids":"01900000-0000-7000-8000-000000000001"})", "field_invalid ids"},
        {R"({"name":"A","deaf":1})", "field_invalid deaf"},
        {R"({"name":"A","mode":"fax"})", "field_invalid mode"},
        {R"({"name":"A","height":180})", "field_unknown height"},
    };
    for (const auto& line : cases) EXPECT_EQ(read_sample(line.body), line.answer) << line.body;
}

TEST(ReadBody, TakesOneObjectWithoutTricks) {
    EXPECT_TRUE(api::read_body(with_body("")));
    EXPECT_TRUE(api::read_body(with_body(R"({"a":[{"b":1}]})")));
    const std::string deep(17, '[');
    const std::string deep_end(17, ']');
    for (const auto& body : {std::string{"[]"}, std::string{"{"}, std::string{"nope"},
                             std::string{"{} {}"}, std::string{R"({"a":1,"a":2})"},
                             "{\"a\":" + deep + deep_end + "}", std::string{"{\"a\":\"\xff\"}"}}) {
        const auto read = api::read_body(with_body(body));
        ASSERT_FALSE(read) << body;
        EXPECT_EQ(read.error().code, "json_invalid");
    }
}

TEST(ReadPage, GoesOnWhereTheCursorPoints) {
    const auto time = *dispatch::parse_instant("2026-03-01T08:00:00Z");
    const auto id = *dispatch::parse_uuid("01900000-0000-7000-8000-000000000301");
    api::http::Request request;
    request.query = {{"limit", "20"}, {"cursor", api::make_cursor(time, id)}};
    const auto page = api::read_page(request);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->limit, 20U);
    EXPECT_EQ(page->after_time, time);
    EXPECT_EQ(page->after_id, id);
}

TEST(ReadPage, RefusesWhatItCannotRead) {
    const std::pair<std::string, std::string> wrong[] = {{"limit", "0"},
                                                         {"limit", "201"},
                                                         {"limit", "ten"},
                                                         {"limit", ""},
                                                         {"cursor", "!"},
                                                         {"cursor", "YWJj"},
                                                         {"updated_since", "yesterday"}};
    for (const auto& query : wrong) {
        api::http::Request request;
        request.query = {query};
        const auto page = api::read_page(request);
        ASSERT_FALSE(page) << query.first << '=' << query.second;
        EXPECT_EQ(page.error().detail, query.first);
    }
}

TEST(ExpectedVersion, IsTheNumberInQuotes) {
    api::http::Request request;
    EXPECT_EQ(api::expected_version(request).error().code, "if_match_missing");
    request.headers["if-match"] = "\"12\"";
    EXPECT_EQ(*api::expected_version(request), 12);
    for (const auto* stale : {"12", "*", "\"\"", "\"twelve\"", "W/\"12\""}) {
        request.headers["if-match"] = stale;
        EXPECT_EQ(api::expected_version(request).error().code, "version_stale") << stale;
    }
}

TEST(LocalText, CarriesTheOffsetOfTheZone) {
    const auto at = *dispatch::parse_instant("2026-07-01T08:00:00Z");
    EXPECT_EQ(api::local_text(at, "Europe/Berlin"), "2026-07-01T10:00:00+02:00");
}

TEST(Problem, HasTheStatusOfItsCodeAndWhatTheHandlerAdds) {
    const dispatch::Error error{dispatch::Refusal::invalid, "if_match_missing"};
    const auto response = api::problem_response(error, "r1", {{"findings", Json::array({1})}});
    const auto body = Json::parse(response.body);
    EXPECT_EQ(response.status, 428);
    EXPECT_EQ(body["code"], "if_match_missing");
    EXPECT_EQ(body["request_id"], "r1");
    EXPECT_EQ(body["findings"].size(), 1U);
    EXPECT_NE(body["title"], body["title_en"]);
}
