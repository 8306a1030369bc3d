#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace api::http {

enum class Method { get, post, put, patch, del, head, options };

std::string_view to_text(Method method);

/// One complete, framed, percent-decoded request. Header names are lower case.
struct Request {
    Method method = Method::get;
    std::string path;                                        // decoded, normalised, no query
    std::vector<std::pair<std::string, std::string>> query;  // decoded, in order
    std::map<std::string, std::string, std::less<>> headers;
    std::string body;
    std::string peer;                                        // numeric network address
    std::string request_id;                                  // made here or taken from X-Request-Id
    std::map<std::string, std::string, std::less<>> params;  // {name} parts of the route

    std::optional<std::string_view> header(std::string_view lower_case_name) const;
    std::optional<std::string_view> query_value(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::string content_type = "application/json";
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
    /// Not empty: after the head the connection stays open as a server-sent event stream and
    /// belongs to the hub under this topic key (api/http/event_hub.hpp).
    std::string stream_topic = {};
};

}  // namespace api::http
