#pragma once

#include <ctime>
#include <optional>
#include <string>
#include <string_view>

#include "api/http/message.hpp"

namespace api::http {

/// What the connection adds to an answer.
struct ReplyFrame {
    std::string_view request_id;
    std::optional<std::string_view> traceparent = std::nullopt;
    bool keep_alive = true;
    std::time_t now = 0;  // for the Date header
};

/// Status line and headers with the empty line at their end. Content-Length is always that of
/// `response.body` (also for HEAD), except for streams, 204 and 304. Security headers are added
/// unless the response sets them itself: nosniff, Referrer-Policy, Cache-Control: no-store, and a
/// Content-Security-Policy for text/html. Throws std::invalid_argument if a header of the response
/// has a control character (it would become a second header).
std::string reply_head(const Response& response, const ReplyFrame& frame);

/// RFC 9110 section 5.6.7, e.g. "Sun, 06 Nov 1994 08:49:37 GMT".
std::string http_date(std::time_t time);

}  // namespace api::http
