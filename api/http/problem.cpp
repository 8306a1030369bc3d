#include "api/http/problem.hpp"

#include <nlohmann/json.hpp>

namespace api::http {

int status_of(dispatch::Refusal refusal) {
    switch (refusal) {
        case dispatch::Refusal::invalid: return 422;
        case dispatch::Refusal::not_found: return 404;
        case dispatch::Refusal::conflict: return 409;
        case dispatch::Refusal::forbidden: return 403;
        case dispatch::Refusal::stale: return 412;
        case dispatch::Refusal::unauthorized: return 401;
        case dispatch::Refusal::too_many: return 429;
    }
    return 500;
}

std::string_view reason_phrase(int status) {
    switch (status) {
        case 200: return "OK";
        case 201: return "Created";
        case 202: return "Accepted";
        case 204: return "No Content";
        case 206: return "Partial Content";
        case 301: return "Moved Permanently";
        case 302: return "Found";
        case 303: return "See Other";
        case 304: return "Not Modified";
        case 307: return "Temporary Redirect";
        case 308: return "Permanent Redirect";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 406: return "Not Acceptable";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 410: return "Gone";
        case 411: return "Length Required";
        case 412: return "Precondition Failed";
        case 413: return "Content Too Large";
        case 414: return "URI Too Long";
        case 415: return "Unsupported Media Type";
        case 417: return "Expectation Failed";
        case 422: return "Unprocessable Content";
        case 428: return "Precondition Required";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 500: return "Internal Server Error";
        case 501: return "Not Implemented";
        case 503: return "Service Unavailable";
        case 505: return "HTTP Version Not Supported";
        default: return "Status";
    }
}

Response problem_response(const Problem& problem, const ProblemTexts& texts) {
    const auto text = texts ? texts(problem.code) : std::nullopt;
    const std::string reason(reason_phrase(problem.status));
    nlohmann::ordered_json body{
        {"type", "urn:mittler:problem:" + std::string(problem.code)},
        {"title", text ? text->german : reason},
        {"title_en", text ? text->english : reason},
        {"status", problem.status},
        {"code", problem.code},
    };
    if (!problem.detail.empty()) body["detail"] = problem.detail;
    if (!problem.request_id.empty()) body["request_id"] = problem.request_id;
    constexpr auto kReplaceBadUtf8 = nlohmann::ordered_json::error_handler_t::replace;
    return {.status = problem.status,
            .content_type = "application/problem+json",
            .body = body.dump(-1, ' ', false, kReplaceBadUtf8)};
}

Response problem_response(const dispatch::Error& error,
                          std::string_view request_id,
                          const ProblemTexts& texts) {
    return problem_response({.status = status_of(error.refusal),
                             .code = error.code,
                             .detail = error.detail,
                             .request_id = request_id},
                            texts);
}

}  // namespace api::http
