#include "services/pool/understand_search.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "services/documents/folding.hpp"

namespace services::pool {
namespace {

using documents::fold_for_search;

// As fold_for_search leaves them.
constexpr auto kGenders = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"frau", "female"},
    {"frauen", "female"},
    {"weiblich", "female"},
    {"mann", "male"},
    {"manner", "male"},
    {"mannlich", "male"},
    {"divers", "diverse"},
});

constexpr auto kWeekdays = std::to_array<std::string_view>(
    {"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"});

std::vector<std::string> parts_of(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts(1);
    for (const char letter : text) {
        const bool ends = separators.find(letter) != std::string_view::npos;
        if (ends && !parts.back().empty()) parts.emplace_back();
        if (!ends) parts.back() += letter;
    }
    if (parts.back().empty()) parts.pop_back();
    return parts;
}

bool is_called(const dispatch::language::Language& one, const std::string& folded) {
    const auto fits = [&](const std::string& name) { return fold_for_search(name) == folded; };
    return fits(one.name_de) || fits(one.name_en) || fits(one.endonym) ||
           std::ranges::any_of(one.aliases, fits);
}

bool takes_language(const UseCase& use, const std::string& word, PersonFilter& filter) {
    const auto found = use.tools.languages.lookup(word);
    if (found.kind != dispatch::language::MatchKind::exact) return false;
    if (!is_called(*found.languages.front(), fold_for_search(word))) return false;
    filter.language = found.languages.front()->code;
    filter.language_words = word;
    return true;
}

bool takes_gender(const std::string& folded, PersonFilter& filter) {
    for (const auto& [word, gender] : kGenders)
        if (word == folded) filter.gender = gender;
    return filter.gender.has_value();
}

/// "mittwoch", "mittwochs"; short forms are too often part of a name.
bool takes_weekday(const std::string& folded, PersonFilter& filter) {
    for (std::size_t day = 0; day < kWeekdays.size(); ++day)
        if (folded == kWeekdays[day] || folded == std::string{kWeekdays[day]} + "s")
            filter.weekday = static_cast<int>(day) + 1;
    return filter.weekday.has_value();
}

/// Whether the word became a filter.
bool takes(const UseCase& use, const std::string& word, PersonFilter& filter) {
    const auto folded = fold_for_search(word);
    if (!filter.gender && takes_gender(folded, filter)) return true;
    if (!filter.weekday && takes_weekday(folded, filter)) return true;
    if (filter.weekday && folded == "frei") return true;  // says nothing more
    return !filter.language && takes_language(use, word, filter);
}

}  // namespace

PersonFilter understand_search(const UseCase& use, PersonFilter filter) {
    if (!filter.q) return filter;
    std::string rest;
    for (const auto& part : parts_of(*filter.q, ",;")) {
        if (takes(use, part, filter)) continue;  // names of languages have several words
        for (const auto& word : parts_of(part, " "))
            if (!takes(use, word, filter)) rest += (rest.empty() ? "" : " ") + word;
    }
    filter.q = rest.empty() ? std::nullopt : std::optional{rest};
    return filter;
}

std::optional<dispatch::language::Match> question_about(const UseCase& use,
                                                        const PersonFilter& filter) {
    if (!filter.q || filter.language) return std::nullopt;
    for (const auto& word : parts_of(*filter.q, " ,;"))
        if (auto match = use.tools.languages.lookup(word);
            match.kind == dispatch::language::MatchKind::question)
            return match;
    return std::nullopt;
}

}  // namespace services::pool
