#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace dispatch {

/// One value of an enum and its stable text, the same in JSON, in the database and in tests.
template <class Value>
struct Name {
    Value value;
    std::string_view text;
};

/// REQUIRES: `value` is in the table; its test walks over all of them.
template <class Value>
constexpr std::string_view text_in(std::span<const Name<Value>> names, Value value) {
    for (const auto& name : names)
        if (name.value == value) return name.text;
    return {};
}

/// Exactly the written text, or nothing.
template <class Value>
constexpr std::optional<Value> value_in(std::span<const Name<Value>> names, std::string_view text) {
    for (const auto& name : names)
        if (name.text == text) return name.value;
    return std::nullopt;
}

}  // namespace dispatch
