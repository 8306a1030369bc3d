#include "dispatch/core/mail_address.hpp"

#include <algorithm>

namespace dispatch {
namespace {

constexpr std::size_t kLengthMax = 254;    // RFC 5321, 4.5.3.1.3, without the angle brackets
constexpr std::size_t kLocalPartMax = 64;  // 4.5.3.1.1
constexpr std::size_t kLabelMax = 63;      // RFC 1035, 2.3.4

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_local_part(std::string_view text) {
    constexpr std::string_view kSigns = "!#$%&'*+-/=?^_`{|}~.";
    return !text.empty() && text.size() <= kLocalPartMax && text.front() != '.' &&
           text.back() != '.' && std::ranges::all_of(text, [&](char c) {
               return is_letter_or_digit(c) || kSigns.find(c) != std::string_view::npos;
           });
}

bool is_label(std::string_view text) {
    return !text.empty() && text.size() <= kLabelMax && text.front() != '-' && text.back() != '-' &&
           std::ranges::all_of(text, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_domain(std::string_view text) {
    std::size_t labels = 0;
    for (;; ++labels) {
        const auto dot = text.find('.');
        if (!is_label(text.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return labels > 0;
        text.remove_prefix(dot + 1);
    }
}

}  // namespace

Result<Done> check_mail_address(std::string_view address) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (!std::ranges::all_of(address, is_ascii))
        return Error{Refusal::invalid, "email_not_ascii", "email"};
    const auto at = address.find('@');
    const bool fits = address.size() <= kLengthMax && at != std::string_view::npos &&
                      is_local_part(address.substr(0, at)) && is_domain(address.substr(at + 1));
    if (!fits) return Error{Refusal::invalid, "email_invalid", "email"};
    return Done{};
}

}  // namespace dispatch
