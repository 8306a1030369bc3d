#include "db/postgres/transaction.hpp"

namespace db {

Param to_param(const Bytes& bytes) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text = "\\x";
    text.reserve(2 + 2 * bytes.value.size());
    for (const char c : bytes.value) {
        const auto byte = static_cast<unsigned char>(c);
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}
Param to_param(std::string_view text) {
    return std::string{text};
}
Param to_param(bool value) {
    return value ? "t" : "f";
}
Param to_param(std::int64_t value) {
    return std::to_string(value);
}
Param to_param(double value) {
    return std::to_string(value);
}
Param to_param(const dispatch::Uuid& value) {
    return dispatch::to_text(value);
}
Param to_param(dispatch::Instant value) {
    return dispatch::to_text(value);
}
Param to_param(dispatch::Money value) {
    return std::to_string(value.cents);
}
Param to_param(dispatch::Minutes value) {
    return std::to_string(value.count());
}

Param to_param(const std::vector<std::string>& values) {
    std::string text = "{";
    for (const auto& value : values) {
        if (text.size() > 1) text += ',';
        text += '"';
        for (const char c : value) {
            if (c == '"' || c == '\\') text += '\\';
            text += c;
        }
        text += '"';
    }
    return text + "}";
}

Param to_param(const std::vector<dispatch::Uuid>& values) {
    std::string text = "{";
    for (const auto& value : values) {
        if (text.size() > 1) text += ',';
        text += dispatch::to_text(value);
    }
    return text + "}";
}

}  // namespace db
