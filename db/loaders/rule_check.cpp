#include "db/loaders/rule_check.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "dispatch/settings/colour.hpp"
#include "dispatch/settings/rule_catalogue.hpp"

namespace db {
namespace {

using Json = nlohmann::ordered_json;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using dispatch::settings::RuleLine;
using dispatch::settings::RuleType;
namespace calendar = dispatch::calendar;
namespace settings = dispatch::settings;

Error invalid(std::string_view path) {
    return {Refusal::invalid, "rule_document_invalid", std::string{path}};
}

Error out_of_range(std::string_view path) {
    return {Refusal::invalid, "tenant_rule_out_of_range", std::string{path}};
}

std::string below(const std::string& path, const std::string& name) {
    return path.empty() ? name : path + "." + name;
}

Result<Done> check_integer(const RuleLine& line, const Json& value, const std::string& path) {
    if (!value.is_number_integer()) return invalid(path);
    // what does not fit into 64 bits is read as a negative number
    const auto number = value.get<std::int64_t>();
    if (value.is_number_unsigned() && number < 0) return out_of_range(path);
    if (number < line.min.value_or(0) || number > line.max.value_or(0)) return out_of_range(path);
    return Done{};
}

std::int64_t characters_of(std::string_view text) {
    return std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned>(c) & 0xC0U) != 0x80U; });
}

bool is_code(std::string_view text) {
    return text.front() >= 'a' && text.front() <= 'z' && std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
           });
}

/// Nothing said is allowed: then the portal has its own colour.
bool is_colour(std::string_view text) {
    const auto colour = settings::parse_colour(text);
    return text.empty() || (colour && settings::is_readable_on_white(*colour));
}

bool is_option(std::string_view choice, std::string_view text) {
    return std::ranges::any_of(settings::rule_lines_of(choice),
                               [&](const RuleLine& option) { return option.name == text; });
}

/// Is the text what the type wants? Length apart.
bool is_text_of(const RuleLine& line, std::string_view text) {
    switch (line.type) {
        case RuleType::choice: return is_option(line.part, text);
        case RuleType::time: return calendar::parse_time_of_day(text).has_value();
        case RuleType::day: return calendar::parse_local_day(text).has_value();
        case RuleType::setting:
            return settings::find_setting(settings::default_catalogue(), text) != nullptr;
        case RuleType::language: return !text.empty();
        case RuleType::clearance: return !text.empty() && is_code(text);
        case RuleType::colour: return is_colour(text);
        case RuleType::text:
        case RuleType::long_text: return true;
        case RuleType::kind:
        case RuleType::section:
        case RuleType::option:
        case RuleType::integer:
        case RuleType::boolean:
        case RuleType::object:
        case RuleType::list: break;
    }
    return false;
}

Result<Done> check_text(const RuleLine& line, const Json& value, const std::string& path) {
    if (!value.is_string()) return invalid(path);
    const auto& text = value.get_ref<const std::string&>();
    if (!is_text_of(line, text)) return invalid(path);
    const auto length = characters_of(text);
    if (length < line.min.value_or(0) || (line.max && length > *line.max)) return invalid(path);
    return Done{};
}

Result<Done> check_object(std::string_view group, const Json& object, const std::string& path);
Result<Done> check_list(const RuleLine& line, const Json& list, const std::string& path);

Result<Done> check_value(const RuleLine& line, const Json& value, const std::string& path) {
    if (value.is_null() && line.nullable) return Done{};
    switch (line.type) {
        case RuleType::integer: return check_integer(line, value, path);
        case RuleType::boolean: break;
        case RuleType::object: return check_object(line.part, value, path);
        case RuleType::list: return check_list(line, value, path);
        case RuleType::choice:
        case RuleType::text:
        case RuleType::colour:
        case RuleType::long_text:
        case RuleType::time:
        case RuleType::day:
        case RuleType::setting:
        case RuleType::language:
        case RuleType::clearance: return check_text(line, value, path);
        case RuleType::kind:
        case RuleType::section:
        case RuleType::option: return invalid(path);
    }
    if (!value.is_boolean()) return invalid(path);
    return Done{};
}

Result<Done> check_list(const RuleLine& line, const Json& list, const std::string& path) {
    if (!list.is_array()) return invalid(path);
    const auto size = static_cast<std::int64_t>(list.size());
    if (size < line.min.value_or(0) || (line.max && size > *line.max)) return invalid(path);
    const auto item = settings::item_of(line);
    for (const auto& value : list)
        if (auto checked = check_value(item, value, path); !checked) return checked;
    return Done{};
}

Result<Done> check_object(std::string_view group, const Json& object, const std::string& path) {
    if (!object.is_object()) return invalid(path);
    for (const auto& [name, value] : object.items()) {
        const auto* line = settings::find_rule_line(group, name);
        if (line == nullptr) return invalid(below(path, name));
        if (auto checked = check_value(*line, value, below(path, name)); !checked) return checked;
    }
    for (const auto& line : settings::rule_lines_of(group))
        if (line.required && !object.contains(line.name))
            return invalid(below(path, std::string{line.name}));
    return Done{};
}

}  // namespace

Result<Done> check_rule_document(std::string_view kind, std::string_view document) {
    const auto kinds = settings::rule_lines_of("kind");
    if (std::ranges::find(kinds, kind, &RuleLine::name) == kinds.end())
        return Error{Refusal::not_found, "rule_kind_unknown", std::string{kind}};
    const auto json = Json::parse(document, nullptr, false);
    if (json.is_discarded()) return invalid("");
    return check_object(kind, json, "");
}

}  // namespace db
