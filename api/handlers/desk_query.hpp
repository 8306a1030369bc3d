#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "api/http/message.hpp"
#include "dispatch/calendar/local_time.hpp"
#include "dispatch/core/result.hpp"
#include "dispatch/core/uuid.hpp"

// What the desk's handlers read from the query: 422 `field_invalid` with the name otherwise.
namespace api {

/// Two days "2026-03-02", both included.
dispatch::Result<dispatch::calendar::DayRange> query_days(const http::Request& request,
                                                          std::string_view from,
                                                          std::string_view to);

/// One of the words; the first one when it is not named.
dispatch::Result<std::string> query_word(const http::Request& request,
                                         std::string_view name,
                                         std::initializer_list<std::string_view> words);

/// Nothing when it is absent or empty.
std::optional<std::string> query_text(const http::Request& request, std::string_view name);

/// An id; nothing when it is absent or empty.
template <class IdType>
dispatch::Result<std::optional<IdType>> query_id(const http::Request& request,
                                                 std::string_view name) {
    const auto text = query_text(request, name);
    if (!text) return std::optional<IdType>{};
    const auto uuid = dispatch::parse_uuid(*text);
    if (!uuid)
        return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", std::string{name}};
    return std::optional{IdType{*uuid}};
}

}  // namespace api
