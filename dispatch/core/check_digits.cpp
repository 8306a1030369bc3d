#include "dispatch/core/check_digits.hpp"

#include <algorithm>

namespace dispatch {
namespace {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// The remainder of the number that the text is, letters standing for 10 to 35.
int mod97(std::string_view text) {
    int rest = 0;
    for (const char c : text) {
        if (is_digit(c)) rest = (rest * 10 + (c - '0')) % 97;
        if (is_capital(c)) rest = (rest * 100 + (c - 'A' + 10)) % 97;
    }
    return rest;
}

}  // namespace

bool is_leitweg_id(std::string_view text) {
    const auto first = text.find('-');
    const auto last = text.rfind('-');
    if (first == std::string_view::npos) return false;
    const auto coarse = text.substr(0, first);
    const auto fine = first == last ? std::string_view{} : text.substr(first + 1, last - first - 1);
    const auto check = text.substr(last + 1);
    return coarse.size() >= 2 && coarse.size() <= 12 && std::ranges::all_of(coarse, is_digit) &&
           (first == last) == fine.empty() && fine.size() <= 30 &&
           std::ranges::all_of(fine, [](char c) { return is_digit(c) || is_capital(c); }) &&
           check.size() == 2 && std::ranges::all_of(check, is_digit) && mod97(text) == 1;
}

}  // namespace dispatch
