// The part of JSON Schema that api/openapi.yaml uses; anything else in a schema is a fault.
#include <algorithm>
#include <regex>
#include <set>

#include "dispatch/core/time.hpp"
#include "dispatch/core/uuid.hpp"
#include "tests/api/openapi.hpp"

namespace tests {

using nlohmann::json;

class OpenApi::Check {
public:
    explicit Check(const OpenApi& document) : document_{document} {}

    void value(const json& value, const json& schema, const std::string& where);
    std::vector<std::string> faults;

private:
    void tell(const std::string& where, const std::string& what) {
        faults.push_back((where.empty() ? "/" : where) + ": " + what);
    }
    void words(const json& schema, const std::string& where);
    void object(const json& value, const json& schema, const std::string& where);
    void list(const json& value, const json& schema, const std::string& where);
    void text(const std::string& value, const json& schema, const std::string& where);
    void number(double value, const json& schema, const std::string& where);
    void one_of(const json& value, const json& choices, const std::string& where);

    const OpenApi& document_;
};

namespace {

bool has_type(const json& value, const std::string& type) {
    if (type == "null") return value.is_null();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "array") return value.is_array();
    return type == "object" && value.is_object();
}

bool has_one_type(const json& value, const json& types) {
    if (types.is_string()) return has_type(value, types);
    return std::ranges::any_of(types, [&](const json& type) { return has_type(value, type); });
}

bool has_format(const std::string& text, const std::string& format) {
    if (format == "uuid") return dispatch::parse_uuid(text).has_value();
    if (format == "date-time") return dispatch::parse_instant(text).has_value();
    if (format == "date") return std::regex_match(text, std::regex{R"(\d{4}-\d{2}-\d{2})"});
    if (format == "email") return text.find('@') != std::string::npos;
    return false;
}

}  // namespace

void OpenApi::Check::words(const json& schema, const std::string& where) {
    static const std::set<std::string> known{
        "type",       "enum",         "required",  "properties", "additionalProperties",
        "items",      "oneOf",        "pattern",   "format",     "minimum",
        "maximum",    "minLength",    "maxLength", "minItems",   "maxItems",
        "default",    "description",  "readOnly",  "title",      "examples",
        "deprecated", "minProperties"};
    for (const auto& [word, ignored] : schema.items())
        if (!known.contains(word)) tell(where, "the tests do not know the schema word " + word);
}

void OpenApi::Check::value(const json& value, const json& reference, const std::string& where) {
    const auto& schema = document_.resolved(reference);
    words(schema, where);
    if (schema.contains("oneOf")) return one_of(value, schema.at("oneOf"), where);
    if (schema.contains("type") && !has_one_type(value, schema.at("type")))
        return tell(where, "not of type " + schema.at("type").dump());
    if (schema.contains("enum") && std::ranges::count(schema.at("enum"), value) == 0)
        tell(where, value.dump() + " is not one of the enum");
    if (value.is_object()) object(value, schema, where);
    if (value.is_array()) list(value, schema, where);
    if (value.is_string()) text(value.get<std::string>(), schema, where);
    if (value.is_number()) number(value.get<double>(), schema, where);
}

void OpenApi::Check::object(const json& value, const json& schema, const std::string& where) {
    for (const auto& name : schema.value("required", json::array()))
        if (!value.contains(name)) tell(where, "misses " + name.get<std::string>());
    const bool is_open = !schema.contains("properties");
    const auto& properties = is_open ? json::object() : schema.at("properties");
    const auto others = schema.value("additionalProperties", json(false));
    for (const auto& [name, field] : value.items()) {
        const auto inside = where + '/' + name;
        if (properties.contains(name)) {
            this->value(field, properties.at(name), inside);
        } else if (others.is_object()) {
            this->value(field, others, inside);
        } else if (!is_open) {
            tell(inside, "is not in the document");
        }
    }
}

void OpenApi::Check::list(const json& value, const json& schema, const std::string& where) {
    if (value.size() > schema.value("maxItems", value.size())) tell(where, "has too many items");
    if (value.size() < schema.value("minItems", std::size_t{0})) tell(where, "has too few items");
    if (!schema.contains("items")) return;
    for (std::size_t i = 0; i < value.size(); ++i)
        this->value(value[i], schema.at("items"), where + '/' + std::to_string(i));
}

void OpenApi::Check::text(const std::string& value, const json& schema, const std::string& where) {
    if (schema.contains("format") && !has_format(value, schema.at("format")))
        tell(where, value + " is no " + schema.at("format").get<std::string>());
    if (schema.contains("pattern") &&
        !std::regex_search(value, std::regex{schema.at("pattern").get<std::string>()}))
        tell(where, value + " does not match " + schema.at("pattern").get<std::string>());
    if (value.size() < schema.value("minLength", std::size_t{0})) tell(where, "is too short");
}

void OpenApi::Check::number(double value, const json& schema, const std::string& where) {
    if (value < schema.value("minimum", value)) tell(where, "is too small");
    if (value > schema.value("maximum", value)) tell(where, "is too large");
}

void OpenApi::Check::one_of(const json& value, const json& choices, const std::string& where) {
    std::vector<std::string> last;
    int fitting = 0;
    for (const auto& choice : choices) {
        Check check{document_};
        check.value(value, choice, where);
        if (check.faults.empty()) ++fitting;
        if (!check.faults.empty()) last = check.faults;
    }
    if (fitting == 1) return;
    tell(where, "fits " + std::to_string(fitting) + " of oneOf");
    faults.insert(faults.end(), last.begin(), last.end());
}

std::vector<std::string> OpenApi::faults(const json& value, const json& schema) const {
    Check check{*this};
    check.value(value, schema, "");
    return check.faults;
}

}  // namespace tests
