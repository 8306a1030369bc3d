#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "api/http/message.hpp"
#include "api/http/problem.hpp"
#include "dispatch/core/result.hpp"

namespace api {

/// One line of api/problems.csv: what a stable code means to people, and its status.
struct ProblemLine {
    std::string_view code;
    int status;
    std::string_view german;
    std::string_view english;
};

/// All codes, sorted; embedded at build time.
std::span<const ProblemLine> problem_lines();

/// For http::ServerOptions::texts and everything else that shows a code to people.
std::optional<http::ProblemText> problem_text(std::string_view code);

/// A refusal as problem+json with the status of its code. A handler that has more to say than a
/// code (`{"findings": [...]}`, `{"choices": [...]}`) answers this instead of the Error; an answer
/// with a status of 400 or above is rolled back like an Error.
http::Response problem_response(const dispatch::Error& error, std::string_view request_id);
http::Response problem_response(const dispatch::Error& error,
                                std::string_view request_id,
                                const nlohmann::json& more);

}  // namespace api
