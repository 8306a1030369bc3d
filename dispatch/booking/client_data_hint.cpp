#include "dispatch/booking/client_data_hint.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "dispatch/core/names.hpp"

namespace dispatch::booking {
namespace {

constexpr std::array<Name<ClientDataHint>, 4> kHints{{
    {ClientDataHint::email, "email"},
    {ClientDataHint::phone_number, "phone_number"},
    {ClientDataHint::birth_date, "birth_date"},
    {ClientDataHint::name, "name"},
}};

// A date of birth lies in the past century or well before any appointment.
constexpr int kYoungestBirthYear = 2020;

bool is_digit(char c) {
    return '0' <= c && c <= '9';
}
// Bytes of umlauts and other letters beyond ASCII count as letters.
bool is_letter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || static_cast<unsigned char>(c) >= 128;
}
std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> list;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != ' ' && text[i] != ',' && text[i] != ';' &&
            text[i] != '\n' && text[i] != '\t' && text[i] != '(' && text[i] != ')')
            continue;
        if (i > begin) list.push_back(text.substr(begin, i - begin));
        begin = i + 1;
    }
    return list;
}

bool has_email(const std::vector<std::string_view>& list) {
    return std::ranges::any_of(list, [](std::string_view word) {
        const auto at = word.find('@');
        return at != std::string_view::npos && at > 0 &&
               word.find('.', at) != std::string_view::npos;
    });
}

/// "0176 1234567", "+49 2261/88-0": begins with 0 or +, and has 8 to 15 digits in a row that only
/// blanks, slashes, hyphens and brackets interrupt. A letter before it makes it a case reference.
bool has_phone_number(std::string_view text) {
    constexpr std::string_view kBetween = " /-()";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '+' && text[i] != '0') continue;
        const bool inside = i > 0 && (is_digit(text[i - 1]) || is_letter(text[i - 1]) ||
                                      text[i - 1] == '/' || text[i - 1] == '-');
        if (inside) continue;
        std::size_t digits = 0;
        for (std::size_t j = i + (text[i] == '+' ? 1 : 0); j < text.size(); ++j) {
            if (is_digit(text[j]))
                ++digits;
            else if (kBetween.find(text[j]) == std::string_view::npos)
                break;
        }
        if (digits >= 8 && digits <= 15) return true;
    }
    return false;
}

/// Day, month and year of "3.4.1987", "03.04.87", "1987-04-03", "03/04/1987".
bool is_birth_date(std::string_view word) {
    while (!word.empty() && !is_digit(word.back())) word.remove_suffix(1);
    std::array<int, 3> part{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
    const char* at = word.data();
    const char* const end = word.data() + word.size();
    while (at < end && count < part.size()) {
        const auto [rest, error] = std::from_chars(at, end, part[count]);
        if (error != std::errc{} || *at == '-') return false;
        digits[count++] = static_cast<std::size_t>(rest - at);
        at = rest;
        if (at < end && count < part.size()) {
            if (*at != '.' && *at != '/' && *at != '-') return false;
            ++at;
        }
    }
    if (count != 3 || at != end) return false;
    if (digits[0] == 4) {  // the year first
        std::swap(part[0], part[2]);
        std::swap(digits[0], digits[2]);
    }
    const bool full_year = digits[2] == 4;
    if (!full_year && word.find('.') == std::string_view::npos) return false;
    const bool day_and_month =
        part[0] >= 1 && part[0] <= 31 && part[1] >= 1 && part[1] <= 12 && digits[2] % 2 == 0;
    const int year =
        full_year ? part[2] : part[2] + (part[2] > kYoungestBirthYear % 100 ? 1900 : 2000);
    return day_and_month && year >= 1900 && year <= kYoungestBirthYear;
}

bool has_birth_date(const std::vector<std::string_view>& list) {
    return std::ranges::any_of(list, [](std::string_view word) {
        const auto small = lower(word);
        return is_birth_date(word) || small.starts_with("geb.") || small == "geboren" ||
               small == "geburtsdatum" || small == "geburtsdatum:";
    });
}

/// A word that a name may be: a capital, then small letters ("Öztürk", "Al-Hassan").
bool is_name_like(std::string_view word) {
    while (!word.empty() && !is_letter(word.back())) word.remove_suffix(1);
    if (word.size() < 2 || !is_letter(word.front())) return false;
    const bool capital =
        ('A' <= word[0] && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 128;
    bool small = false;
    for (const char c : word.substr(1)) {
        if (!is_letter(c) && c != '-' && c != '\'') return false;
        small = small || ('a' <= c && c <= 'z');
    }
    return capital && small;
}

/// "Frau Yilmaz", "Hr. Kovac", "Familie Haddad", "Name: ...". German nouns have capitals too:
/// without such a word before it nothing is taken for a name.
bool has_name(const std::vector<std::string_view>& list) {
    constexpr std::array<std::string_view, 13> kBefore{
        "frau", "herr",  "herrn",    "hr.",       "fr.",      "familie",  "fam.",
        "name", "name:", "nachname", "nachname:", "vorname:", "klientin:"};
    constexpr std::array<std::string_view, 6> kTitles{"dr.", "prof.", "dr", "prof", "und", "von"};
    for (std::size_t i = 0; i + 1 < list.size(); ++i) {
        if (std::ranges::find(kBefore, lower(list[i])) == kBefore.end()) continue;
        auto next = i + 1;
        while (next + 1 < list.size() &&
               std::ranges::find(kTitles, lower(list[next])) != kTitles.end())
            ++next;
        if (is_name_like(list[next])) return true;
    }
    return false;
}

/// "Yilmaz, Ayse": a whole reference of two name-like words with a comma is a register entry.
bool is_register_entry(std::string_view text) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) return false;
    const auto before = words(text.substr(0, comma));
    const auto behind = words(text.substr(comma + 1));
    return before.size() == 1 && behind.size() == 1 && is_name_like(before[0]) &&
           is_name_like(behind[0]);
}

}  // namespace

std::string_view to_text(ClientDataHint hint) {
    return text_in<ClientDataHint>(kHints, hint);
}

std::optional<ClientDataHint> client_data_hint(std::string_view text) {
    const auto list = words(text);
    if (has_email(list)) return ClientDataHint::email;
    if (has_birth_date(list)) return ClientDataHint::birth_date;
    if (has_phone_number(text)) return ClientDataHint::phone_number;
    if (has_name(list) || is_register_entry(text)) return ClientDataHint::name;
    return std::nullopt;
}

}  // namespace dispatch::booking
