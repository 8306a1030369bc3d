#include "api/http/message.hpp"

#include <algorithm>

namespace api::http {

std::string_view to_text(Method method) {
    switch (method) {
        case Method::get: return "GET";
        case Method::post: return "POST";
        case Method::put: return "PUT";
        case Method::patch: return "PATCH";
        case Method::del: return "DELETE";
        case Method::head: return "HEAD";
        case Method::options: return "OPTIONS";
    }
    return "";
}

std::optional<std::string_view> Request::header(std::string_view lower_case_name) const {
    const auto found = headers.find(lower_case_name);
    if (found == headers.end()) return std::nullopt;
    return found->second;
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
    const auto found = std::ranges::find(query, name, &std::pair<std::string, std::string>::first);
    if (found == query.end()) return std::nullopt;
    return found->second;
}

}  // namespace api::http
