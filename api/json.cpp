#include "api/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace api {
namespace {

using dispatch::Error;
using dispatch::Refusal;

constexpr int kDepthMax = 16;
const Json kNull;

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

bool readable(const Json& value, std::size_t max_length) {
    if (!value.is_string()) return false;
    const auto& text = value.get_ref<const std::string&>();
    // PostgreSQL cannot keep a zero byte
    return characters(text) <= max_length && text.find('\0') == std::string::npos;
}

std::optional<std::int64_t> whole_number(const Json& value) {
    if (!value.is_number_integer()) return std::nullopt;
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX) return std::nullopt;
    return value.get<std::int64_t>();
}

std::optional<dispatch::Uuid> read_uuid(const Json& value) {
    if (!value.is_string()) return std::nullopt;
    return dispatch::parse_uuid(value.get_ref<const std::string&>());
}

/// Refuses what the grammar allows and nobody sends: deep nesting, a name twice.
class StrictShape {
public:
    bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        if (depth > kDepthMax) broken_ = true;
        if (broken_) return false;
        if (event == Event::object_start) names_.emplace_back();
        if (event == Event::object_end) names_.pop_back();
        if (event == Event::key && !names_.back().insert(parsed.get<std::string>()).second)
            broken_ = true;
        return !broken_;
    }
    bool broken() const { return broken_; }

private:
    std::vector<std::set<std::string>> names_;
    bool broken_ = false;
};

}  // namespace

JsonReader::JsonReader(const Json& object) : object_{object} {}

const Json& JsonReader::raw(std::string_view field) {
    asked_.emplace_back(field);
    const auto found = object_.find(field);
    return found == object_.end() ? kNull : *found;
}

bool JsonReader::has(std::string_view field) const {
    return object_.find(field) != object_.end();
}

bool JsonReader::is_null(std::string_view field) const {
    const auto found = object_.find(field);
    return found != object_.end() && found->is_null();
}

std::string JsonReader::text(std::string_view field, std::size_t max_length) {
    auto found = optional_text(field, max_length);
    if (found && !found->empty()) return *std::move(found);
    note_problem(found ? "field_invalid" : "field_missing", field);
    return {};
}

std::optional<std::string> JsonReader::optional_text(std::string_view field,
                                                     std::size_t max_length) {
    const Json& value = raw(field);
    if (value.is_null()) return std::nullopt;
    if (readable(value, max_length)) return value.get<std::string>();
    note_problem("field_invalid", field);
    return std::nullopt;
}

std::int64_t JsonReader::integer(std::string_view field, std::int64_t low, std::int64_t high) {
    const auto found = optional_integer(field, low, high);
    if (!found) note_problem("field_missing", field);
    return found.value_or(low);
}

std::optional<std::int64_t> JsonReader::optional_integer(std::string_view field,
                                                         std::int64_t low,
                                                         std::int64_t high) {
    const Json& value = raw(field);
    if (value.is_null()) return std::nullopt;
    const auto number = whole_number(value);
    if (number && *number >= low && *number <= high) return number;
    note_problem("field_invalid", field);
    return std::nullopt;
}

std::optional<double> JsonReader::optional_number(std::string_view field, double low, double high) {
    const Json& value = raw(field);
    if (value.is_null()) return std::nullopt;
    if (value.is_number() && value.get<double>() >= low && value.get<double>() <= high)
        return value.get<double>();
    note_problem("field_invalid", field);
    return std::nullopt;
}

bool JsonReader::boolean(std::string_view field, bool otherwise) {
    const Json& value = raw(field);
    if (value.is_null()) return otherwise;
    if (value.is_boolean()) return value.get<bool>();
    note_problem("field_invalid", field);
    return otherwise;
}

dispatch::Uuid JsonReader::uuid(std::string_view field) {
    const auto found = optional_uuid(field);
    if (!found) note_problem("field_missing", field);
    return found.value_or(dispatch::Uuid{});
}

std::optional<dispatch::Uuid> JsonReader::optional_uuid(std::string_view field) {
    const Json& value = raw(field);
    if (value.is_null()) return std::nullopt;
    const auto found = read_uuid(value);
    if (!found) note_problem("field_invalid", field);
    return found;
}

std::vector<dispatch::Uuid> JsonReader::uuids(std::string_view field, std::size_t max_items) {
    const Json& value = raw(field);
    std::vector<dispatch::Uuid> found;
    if (value.is_null()) return found;
    if (!value.is_array() || value.size() > max_items) {
        note_problem("field_invalid", field);
        return found;
    }
    for (const Json& item : value) {
        const auto one = read_uuid(item);
        if (!one) note_problem("field_invalid", field);
        if (one) found.push_back(*one);
    }
    return found;
}

std::vector<std::string> JsonReader::texts(std::string_view field,
                                           std::size_t max_items,
                                           std::size_t max_length) {
    const Json& value = raw(field);
    std::vector<std::string> found;
    if (value.is_null()) return found;
    if (!value.is_array() || value.size() > max_items) {
        note_problem("field_invalid", field);
        return found;
    }
    for (const Json& item : value) {
        if (readable(item, max_length)) {
            found.push_back(item.get<std::string>());
        } else {
            note_problem("field_invalid", field);
        }
    }
    return found;
}

std::optional<dispatch::Instant> JsonReader::optional_instant(std::string_view field) {
    const Json& value = raw(field);
    if (value.is_null()) return std::nullopt;
    const auto found = value.is_string()
                           ? dispatch::parse_instant(value.get_ref<const std::string&>())
                           : std::nullopt;
    if (!found) note_problem("field_invalid", field);
    return found;
}

std::string JsonReader::one_of(std::string_view field,
                               std::initializer_list<std::string_view> allowed) {
    auto found = optional_one_of(field, allowed);
    if (found) return *std::move(found);
    note_problem("field_missing", field);
    return std::string{*allowed.begin()};
}

std::optional<std::string> JsonReader::optional_one_of(
    std::string_view field, std::initializer_list<std::string_view> allowed) {
    const Json& value = raw(field);
    if (value.is_null()) return std::nullopt;
    if (value.is_string() &&
        std::ranges::find(allowed, value.get_ref<const std::string&>()) != allowed.end())
        return value.get<std::string>();
    note_problem("field_invalid", field);
    return std::nullopt;
}

void JsonReader::note_problem(std::string_view code, std::string_view field) {
    if (!problem_) problem_ = Error{Refusal::invalid, code, std::string{field}};
}

std::optional<dispatch::Error> JsonReader::problem() {
    for (const auto& [name, value] : object_.items())
        if (std::ranges::find(asked_, name) == asked_.end())
            note_problem("field_unknown", name.substr(0, 80));
    return problem_;
}

dispatch::Result<Json> read_body(const http::Request& request) {
    if (request.body.empty()) return Json::object();
    StrictShape shape;
    Json body = Json::parse(
        request.body,
        [&shape](int depth, Json::parse_event_t event, Json& parsed) {
            return shape(depth, event, parsed);
        },
        false);
    if (body.is_discarded() || shape.broken() || !body.is_object())
        return Error{Refusal::invalid, "json_invalid"};
    return body;
}

}  // namespace api
