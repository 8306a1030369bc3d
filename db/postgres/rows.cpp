#include <charconv>
#include <stdexcept>

#include "db/postgres/rows_held.hpp"

namespace db {
namespace {

[[noreturn]] void fail(std::string_view column, std::string_view why) {
    throw std::logic_error{"column " + std::string{column} + ": " + std::string{why}};
}

template <class Number>
Number parse_number(std::string_view column, std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) fail(column, "not a number");
    return value;
}

dispatch::Uuid parse_uuid(std::string_view column, std::string_view text) {
    const auto uuid = dispatch::parse_uuid(text);
    if (!uuid) fail(column, "not a uuid");
    return *uuid;
}

/// One array of text form `{a,"b \"c\"",NULL}`; one dimension, NULL refused.
std::vector<std::string> parse_array(std::string_view column, std::string_view text) {
    if (text.size() < 2 || text.front() != '{' || text.back() != '}') fail(column, "not an array");
    std::vector<std::string> values;
    std::size_t i = 1;
    while (i + 1 < text.size()) {
        std::string value;
        if (text[i] == '"') {
            for (++i; text[i] != '"'; ++i) {
                if (text[i] == '\\') ++i;
                value += text[i];
            }
            ++i;
        } else {
            while (text[i] != ',' && text[i] != '}') value += text[i++];
            if (value == "NULL" || value.starts_with('{')) fail(column, "NULL or nested array");
        }
        values.push_back(std::move(value));
        if (text[i] == ',') ++i;
    }
    return values;
}

}  // namespace

Rows::Rows(std::unique_ptr<Held> held) : held_{std::move(held)} {}
Rows::Rows(Rows&&) noexcept = default;
Rows& Rows::operator=(Rows&&) noexcept = default;
Rows::~Rows() = default;

std::size_t Rows::size() const {
    return held_->result.size();
}

std::size_t Rows::affected() const {
    return held_->result.affected_rows();
}

Row Rows::operator[](std::size_t index) const {
    if (index >= size()) throw std::logic_error{"row index out of range"};
    return Row{&held_->result, index};
}

Row Rows::only() const {
    if (size() != 1) throw std::logic_error{"expected one row, got " + std::to_string(size())};
    return (*this)[0];
}

bool Row::is_null(std::string_view column) const {
    const auto& result = *static_cast<const pqxx::result*>(result_);
    return result[static_cast<pqxx::result::size_type>(index_)][std::string{column}].is_null();
}

std::string_view Row::view(std::string_view column) const {
    const auto& result = *static_cast<const pqxx::result*>(result_);
    const pqxx::field field =
        result[static_cast<pqxx::result::size_type>(index_)][std::string{column}];
    if (field.is_null()) fail(column, "NULL");
    return {field.c_str(), field.size()};
}

std::string Row::text(std::string_view column) const {
    return std::string{view(column)};
}

std::int64_t Row::integer(std::string_view column) const {
    return parse_number<std::int64_t>(column, view(column));
}

double Row::real(std::string_view column) const {
    return parse_number<double>(column, view(column));
}

bool Row::boolean(std::string_view column) const {
    const auto value = view(column);
    if (value == "t") return true;
    if (value == "f") return false;
    fail(column, "not a boolean");
}

dispatch::Uuid Row::uuid(std::string_view column) const {
    return parse_uuid(column, view(column));
}

// Every session speaks ISO dates in UTC ("2026-03-01 08:00:00.25+00"); anything else (another
// offset, BC, infinity) means that the session is not ours or the value never should have been.
dispatch::Instant Row::instant(std::string_view column) const {
    std::string value = text(column);
    if (value.size() < 22 || value[10] != ' ' || !value.ends_with("+00"))
        fail(column, "not a timestamptz in UTC");
    value.replace(value.size() - 3, 3, "Z");
    value[10] = 'T';
    const auto at = dispatch::parse_instant(value);
    if (!at) fail(column, "not a timestamptz in UTC");
    return *at;
}

std::string Row::bytes(std::string_view column) const {
    const auto hex = view(column);
    if (!hex.starts_with("\\x") || hex.size() % 2 != 0) fail(column, "not a bytea");
    std::string value;
    value.reserve(hex.size() / 2 - 1);
    for (std::size_t i = 2; i < hex.size(); i += 2) {
        unsigned char byte = 0;
        const auto [end, error] = std::from_chars(&hex[i], &hex[i] + 2, byte, 16);
        if (error != std::errc{} || end != &hex[i] + 2) fail(column, "not a bytea");
        value += static_cast<char>(byte);
    }
    return value;
}

std::vector<std::string> Row::text_array(std::string_view column) const {
    return parse_array(column, view(column));
}

std::vector<dispatch::Uuid> Row::uuid_array(std::string_view column) const {
    std::vector<dispatch::Uuid> uuids;
    for (const auto& value : parse_array(column, view(column)))
        uuids.push_back(parse_uuid(column, value));
    return uuids;
}

std::optional<std::string> Row::optional_text(std::string_view column) const {
    if (is_null(column)) return std::nullopt;
    return text(column);
}

std::optional<std::string> Row::optional_bytes(std::string_view column) const {
    if (is_null(column)) return std::nullopt;
    return bytes(column);
}

std::optional<std::int64_t> Row::optional_integer(std::string_view column) const {
    if (is_null(column)) return std::nullopt;
    return integer(column);
}

std::optional<dispatch::Instant> Row::optional_instant(std::string_view column) const {
    if (is_null(column)) return std::nullopt;
    return instant(column);
}

}  // namespace db
