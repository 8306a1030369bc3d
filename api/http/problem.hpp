#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "api/http/message.hpp"
#include "dispatch/core/result.hpp"

namespace api::http {

/// What people read about one stable code.
struct ProblemText {
    std::string german;
    std::string english;
};

/// Looks up the text of a code; nothing for an unknown code (the reason phrase is shown then).
/// Must be callable from many threads.
using ProblemTexts = std::function<std::optional<ProblemText>(std::string_view code)>;

/// One refusal as RFC 9457 sees it. `detail` names a field or a value, never a client.
struct Problem {
    int status;
    std::string_view code;
    std::string_view detail = {};
    std::string_view request_id = {};
};

int status_of(dispatch::Refusal refusal);
std::string_view reason_phrase(int status);

/// `application/problem+json` with type, title (German), title_en, status, code, request_id and,
/// if there is one, detail.
Response problem_response(const Problem& problem, const ProblemTexts& texts);
Response problem_response(const dispatch::Error& error,
                          std::string_view request_id,
                          const ProblemTexts& texts);

}  // namespace api::http
