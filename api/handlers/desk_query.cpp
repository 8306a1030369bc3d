#include "api/handlers/desk_query.hpp"

#include <algorithm>

namespace api {
namespace {

dispatch::Error invalid(std::string_view name) {
    return {dispatch::Refusal::invalid, "field_invalid", std::string{name}};
}

}  // namespace

dispatch::Result<dispatch::calendar::DayRange> query_days(const http::Request& request,
                                                          std::string_view from,
                                                          std::string_view to) {
    const auto first = dispatch::calendar::parse_local_day(request.query_value(from).value_or(""));
    if (!first) return invalid(from);
    const auto last = dispatch::calendar::parse_local_day(request.query_value(to).value_or(""));
    if (!last || *last < *first) return invalid(to);
    return dispatch::calendar::DayRange{*first, *last + std::chrono::days{1}};
}

dispatch::Result<std::string> query_word(const http::Request& request,
                                         std::string_view name,
                                         std::initializer_list<std::string_view> words) {
    const auto word = request.query_value(name).value_or(*words.begin());
    if (std::ranges::find(words, word) == words.end()) return invalid(name);
    return std::string{word};
}

std::optional<std::string> query_text(const http::Request& request, std::string_view name) {
    const auto found = request.query_value(name);
    return found && !found->empty() ? std::optional{std::string{*found}} : std::nullopt;
}

}  // namespace api
