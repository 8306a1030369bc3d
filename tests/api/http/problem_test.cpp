#include "api/http/problem.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace api::http {
namespace {

std::optional<ProblemText> texts(std::string_view code) {
    if (code != "interpreter_already_booked") return std::nullopt;
    return ProblemText{.german = "Schon im Einsatz", .english = "Already booked"};
}

TEST(Problem, EveryRefusalHasItsStatus) {
    using dispatch::Refusal;
    EXPECT_EQ(status_of(Refusal::invalid), 422);
    EXPECT_EQ(status_of(Refusal::not_found), 404);
    EXPECT_EQ(status_of(Refusal::conflict), 409);
    EXPECT_EQ(status_of(Refusal::forbidden), 403);
    EXPECT_EQ(status_of(Refusal::stale), 412);
    EXPECT_EQ(status_of(Refusal::unauthorized), 401);
    EXPECT_EQ(status_of(Refusal::too_many), 429);
}

TEST(Problem, BodySaysCodeTextsAndRequest) {
    const dispatch::Error error{dispatch::Refusal::conflict, "interpreter_already_booked",
                                "interpreter_id"};
    const auto response = problem_response(error, "r1", texts);
    EXPECT_EQ(response.status, 409);
    EXPECT_EQ(response.content_type, "application/problem+json");
    EXPECT_EQ(nlohmann::json::parse(response.body),
              (nlohmann::json{{"type", "urn:mittler:problem:interpreter_already_booked"},
                              {"title", "Schon im Einsatz"},
                              {"title_en", "Already booked"},
                              {"status", 409},
                              {"code", "interpreter_already_booked"},
                              {"detail", "interpreter_id"},
                              {"request_id", "r1"}}));
}

TEST(Problem, WithoutATextTheReasonPhraseIsShown) {
    const auto response = problem_response({.status = 411, .code = "length_required"}, texts);
    const auto body = nlohmann::json::parse(response.body);
    EXPECT_EQ(body["title"], "Length Required");
    EXPECT_FALSE(body.contains("detail"));
}

}  // namespace
}  // namespace api::http
