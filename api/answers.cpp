// The other half of api/json.hpp: answers, versions and pages.
#include <charconv>
#include <nlohmann/json.hpp>

#include "api/json.hpp"
#include "db/secrets/base64url.hpp"
#include "dispatch/calendar/zone.hpp"

namespace api {
namespace {

using dispatch::Error;
using dispatch::Refusal;

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

Error invalid(std::string_view field) {
    return {Refusal::invalid, "field_invalid", std::string{field}};
}

bool read_cursor(std::string_view text, Page& page) {
    const auto plain = db::from_base64url(text);
    if (!plain) return false;
    const auto bar = plain->find('|');
    if (bar == std::string::npos) return false;
    page.after_time = dispatch::parse_instant(plain->substr(0, bar));
    page.after_id = dispatch::parse_uuid(plain->substr(bar + 1));
    return page.after_time && page.after_id;
}

}  // namespace

http::Response json_response(int status, const Json& body) {
    http::Response response;
    response.status = status;
    response.body = body.dump(-1, ' ', false, Json::error_handler_t::replace);
    return response;
}

http::Response no_content() {
    http::Response response;
    response.status = 204;
    response.content_type.clear();
    return response;
}

http::Response with_version(http::Response response, std::int64_t version) {
    response.headers.emplace_back("ETag", '"' + std::to_string(version) + '"');
    return response;
}

dispatch::Result<std::int64_t> expected_version(const http::Request& request) {
    const auto header = request.header("if-match");
    if (!header) return Error{Refusal::invalid, "if_match_missing"};
    if (header->size() > 2 && header->front() == '"' && header->back() == '"')
        if (const auto version = whole(header->substr(1, header->size() - 2))) return *version;
    return Error{Refusal::stale, "version_stale"};
}

dispatch::Result<Page> read_page(const http::Request& request) {
    Page page;
    if (const auto limit = request.query_value("limit")) {
        const auto number = whole(*limit);
        if (!number || *number < 1 || *number > 200) return invalid("limit");
        page.limit = static_cast<std::size_t>(*number);
    }
    if (const auto cursor = request.query_value("cursor"))
        if (!read_cursor(*cursor, page)) return invalid("cursor");
    if (const auto since = request.query_value("updated_since")) {
        page.updated_since = dispatch::parse_instant(*since);
        if (!page.updated_since) return invalid("updated_since");
    }
    return page;
}

std::string make_cursor(dispatch::Instant time, const dispatch::Uuid& id) {
    return db::to_base64url(dispatch::to_text(time) + '|' + dispatch::to_text(id));
}

http::Response page_response(Json items, Json next_cursor) {
    return json_response(200,
                         {{"items", std::move(items)}, {"next_cursor", std::move(next_cursor)}});
}

dispatch::Result<std::optional<dispatch::Instant>> query_instant(const http::Request& request,
                                                                 std::string_view name) {
    const auto text = request.query_value(name);
    if (!text) return std::optional<dispatch::Instant>{};
    const auto at = dispatch::parse_instant(*text);
    if (!at) return invalid(name);
    return at;
}

std::string local_text(dispatch::Instant at, std::string_view zone) {
    const auto found = dispatch::calendar::Zone::named(zone);
    return found ? dispatch::calendar::to_text(*found, at) : dispatch::to_text(at);
}

}  // namespace api
