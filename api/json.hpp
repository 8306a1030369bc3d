#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/context.hpp"

namespace api {

using Json = nlohmann::json;

/// Reads one JSON object strictly: each field is asked for once with its type and limit; at the end
/// unknown fields are refused. The first problem is kept: 422 `field_invalid` | `field_missing` |
/// `field_unknown` with the field's name as detail. Field readers answer a harmless value after a
/// problem, so that a handler reads everything and asks problem() once.
class JsonReader {
public:
    explicit JsonReader(const Json& object);

    std::string text(std::string_view field, std::size_t max_length);  // required, not empty
    std::optional<std::string> optional_text(std::string_view field, std::size_t max_length);
    std::int64_t integer(std::string_view field, std::int64_t low, std::int64_t high);
    std::optional<std::int64_t> optional_integer(std::string_view field,
                                                 std::int64_t low,
                                                 std::int64_t high);
    std::optional<double> optional_number(std::string_view field, double low, double high);
    bool boolean(std::string_view field, bool otherwise);
    dispatch::Uuid uuid(std::string_view field);
    std::optional<dispatch::Uuid> optional_uuid(std::string_view field);
    std::vector<dispatch::Uuid> uuids(std::string_view field, std::size_t max_items);
    std::vector<std::string> texts(std::string_view field,
                                   std::size_t max_items,
                                   std::size_t max_length);
    std::optional<dispatch::Instant> optional_instant(std::string_view field);
    std::string one_of(std::string_view field, std::initializer_list<std::string_view> allowed);
    std::optional<std::string> optional_one_of(std::string_view field,
                                               std::initializer_list<std::string_view> allowed);
    /// The raw value of an array or object field to be read by another reader; null when absent.
    const Json& raw(std::string_view field);
    bool has(std::string_view field) const;  // named in the body, even as null
    bool is_null(std::string_view field) const;

    /// The first problem, unknown fields included; nothing if all was well.
    std::optional<dispatch::Error> problem();
    void note_problem(std::string_view code, std::string_view field);

private:
    const Json& object_;
    std::vector<std::string> asked_;
    std::optional<dispatch::Error> problem_;
};

/// The body as a JSON object (an empty body is {}); 422 `json_invalid`, depth at most 16.
dispatch::Result<Json> read_body(const http::Request& request);

http::Response json_response(int status, const Json& body);
http::Response no_content();
/// Adds the ETag `"<version>"`.
http::Response with_version(http::Response response, std::int64_t version);

/// If-Match of a change: 428 `if_match_missing`, 412 `version_stale`. Answers the expected version.
dispatch::Result<std::int64_t> expected_version(const http::Request& request);

/// `limit` and `cursor` of a list. The cursor is opaque to users: base64url of "<instant>|<uuid>".
struct Page {
    std::size_t limit = 50;
    std::optional<dispatch::Instant> after_time;
    std::optional<dispatch::Uuid> after_id;
    std::optional<dispatch::Instant> updated_since;
};
dispatch::Result<Page> read_page(const http::Request& request);
std::string make_cursor(dispatch::Instant time, const dispatch::Uuid& id);
/// One page of a list; `next_cursor` null: the last one.
http::Response page_response(Json items, Json next_cursor);

/// A moment in the query, nothing if it is not named; 422 `field_invalid`.
dispatch::Result<std::optional<dispatch::Instant>> query_instant(const http::Request& request,
                                                                 std::string_view name);

/// The {name} part of the path as an id; 404 `not_found` if it is no UUID.
template <class IdType>
dispatch::Result<IdType> path_id(const http::Request& request, std::string_view name) {
    const auto found = request.params.find(name);
    const auto uuid =
        found == request.params.end() ? std::nullopt : dispatch::parse_uuid(found->second);
    if (!uuid) return dispatch::Error{dispatch::Refusal::not_found, "not_found", std::string{name}};
    return IdType{*uuid};
}

/// RFC 3339 with the offset of the zone.
std::string local_text(dispatch::Instant at, std::string_view zone);

}  // namespace api
