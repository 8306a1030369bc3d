#include "api/problem.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "api/problems_made.hpp"

namespace api {
namespace {

/// Cuts the text up to the sign off its front; all of it if the sign is not there.
std::string_view take(std::string_view& text, char sign) {
    const auto end = std::min(text.find(sign), text.size());
    const auto taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

std::vector<ProblemLine> read_lines(std::string_view text) {
    std::vector<ProblemLine> lines;
    take(text, '\n');  // the names of the columns
    while (!text.empty()) {
        auto line = take(text, '\n');
        if (line.empty()) continue;
        ProblemLine read{};
        read.code = take(line, ';');
        const auto status = take(line, ';');
        std::from_chars(status.data(), status.data() + status.size(), read.status);
        read.german = take(line, ';');
        read.english = line;
        assert(read.status >= 400 && !read.english.empty() && "a broken line in problems.csv");
        lines.push_back(read);
    }
    assert(std::ranges::is_sorted(lines, {}, &ProblemLine::code));
    return lines;
}

const ProblemLine* find_line(std::string_view code) {
    const auto lines = problem_lines();
    const auto found = std::ranges::lower_bound(lines, code, {}, &ProblemLine::code);
    return found != lines.end() && found->code == code ? &*found : nullptr;
}

}  // namespace

std::span<const ProblemLine> problem_lines() {
    static const std::vector<ProblemLine> lines = read_lines([] {
        for (const auto& file : problem_files)
            if (file.name == "problems.csv") return file.content;
        return std::string_view{};
    }());
    return lines;
}

std::optional<http::ProblemText> problem_text(std::string_view code) {
    const auto* line = find_line(code);
    if (line == nullptr) return std::nullopt;
    return http::ProblemText{std::string{line->german}, std::string{line->english}};
}

http::Response problem_response(const dispatch::Error& error, std::string_view request_id) {
    const auto* line = find_line(error.code);
    return http::problem_response({.status = line ? line->status : http::status_of(error.refusal),
                                   .code = error.code,
                                   .detail = error.detail,
                                   .request_id = request_id},
                                  problem_text);
}

http::Response problem_response(const dispatch::Error& error,
                                std::string_view request_id,
                                const nlohmann::json& more) {
    auto response = problem_response(error, request_id);
    auto body = nlohmann::ordered_json::parse(response.body);
    for (const auto& [name, value] : more.items()) body[name] = value;
    response.body = body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return response;
}

}  // namespace api
