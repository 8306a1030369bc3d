#include "dispatch/language/catalogue.hpp"

#include <algorithm>
#include <cassert>
#include <stdexcept>
#include <utility>

#include "dispatch/language/other_languages_made.hpp"
#include "dispatch/language/table.hpp"
#include "dispatch/language/tables_made.hpp"
#include "dispatch/language/typing_error.hpp"

namespace dispatch::language {
namespace {

constexpr std::size_t kSuggestionsMax = 12;
// Distances count half errors: a wrong first letter weighs a little more than any other.
constexpr int kOneError = 2;

// Words that say nothing about which language is meant.
constexpr std::array<std::string_view, 9> kEmptyWords{
    "sprache", "language", "und", "oder", "or", "and", "aus", "dialekt", "sprechend"};

// Signs of ASCII part words ("Farsi/Persisch", "Kurdisch (Sorani)"); other letters belong to them.
bool parts_words(char c) {
    const bool is_letter_or_digit =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return static_cast<unsigned char>(c) < 0x80 && !is_letter_or_digit;
}

std::vector<std::string> words_of(std::string_view folded) {
    std::vector<std::string> words(1);
    for (const char c : folded) {
        if (!parts_words(c))
            words.back().push_back(c);
        else if (!words.back().empty())
            words.emplace_back();
    }
    std::erase_if(words, [](const std::string& word) {
        return word.empty() || std::ranges::find(kEmptyWords, word) != kEmptyWords.end();
    });
    return words;
}

bool is_sure(const Match& match) {
    return match.kind == MatchKind::exact || match.kind == MatchKind::question;
}

template <class T>
bool includes(const std::vector<T>& values, const T& value) {
    return std::ranges::find(values, value) != values.end();
}

}  // namespace

std::string_view to_text(MatchKind kind) {
    switch (kind) {
        case MatchKind::exact: return "exact";
        case MatchKind::question: return "question";
        case MatchKind::suggestions: return "suggestions";
        case MatchKind::nothing: return "nothing";
    }
    return "";
}

Catalogue::Catalogue(std::span<const std::string_view> tables,
                     std::string_view questions,
                     Fold fold,
                     std::span<const OtherLanguage> others)
    : fold_{std::move(fold)}, questions_{read_questions(questions)} {
    for (const std::string_view table : tables)
        std::ranges::move(read_languages(table), std::back_inserter(languages_));
    for (LanguageAt at = 0; at < languages_.size(); ++at) {
        const Language& language = languages_[at];
        if (!codes_.emplace(language.code, at).second)
            throw std::invalid_argument{"language table: code twice: " + language.code};
        add_name(language.name_de, at, true);
        add_name(language.name_en, at, false);
        add_name(language.endonym, at, false);
        for (const std::string& name : language.aliases) add_name(name, at, false);
        for (const std::string& name : language.varieties) add_name(name, at, false);
    }
    for (std::size_t at = 0; at < questions_.size(); ++at) add_question(at);
    others_.reserve(others.size());
    for (const OtherLanguage& other : others) add_other(other);
}

void Catalogue::add_name(std::string_view name, LanguageAt at, bool is_main_name) {
    const std::string key = key_of(name);
    if (key.empty()) return;  // a fold that knows ASCII only may leave nothing
    const auto [place, is_new] = meanings_.try_emplace(
        key, Meaning{.languages = {at}, .is_main_name = is_main_name, .letters = letters_of(key)});
    if (!is_new && place->second.languages.front() != at)
        throw std::invalid_argument{"language table: one name for two: " + std::string{name}};
}

void Catalogue::add_question(std::size_t at) {
    Meaning meaning{.question = at};
    for (const std::string& code : questions_[at].choices)
        meaning.languages.push_back(position_of(code));
    for (const std::string& word : questions_[at].words) {
        const std::string key = key_of(word);
        meaning.letters = letters_of(key);
        const auto [place, is_new] = meanings_.try_emplace(key, meaning);
        if (!is_new && place->second.question != at)
            throw std::invalid_argument{"language table: a name that is asked for: " + word};
    }
}

std::string Catalogue::key_of(std::string_view text) const {
    std::string key;
    for (const std::string& word : words_of(fold_(text))) key += word;
    return key;
}

Catalogue::LanguageAt Catalogue::position_of(std::string_view code) const {
    const auto found = codes_.find(code);
    if (found == codes_.end())
        throw std::invalid_argument{"language table: unknown choice: " + std::string{code}};
    return found->second;
}

const Language* Catalogue::find(std::string_view code) const {
    const auto found = codes_.find(code);
    if (found != codes_.end()) return &languages_[found->second];
    const auto other = other_codes_.find(code);
    return other == other_codes_.end() ? nullptr : &others_[other->second];
}

void Catalogue::add_other(const OtherLanguage& other) {
    // "BKS" is Bosnian, Croatian, Serbian to whoever types it, and no village in the Philippines
    if (codes_.contains(other.code) || meanings_.contains(key_of(other.code))) return;
    const std::string code{other.code};
    const std::string name{other.name_en};
    others_.push_back({.code = code,
                       .name_de = name + " (" + code + ")",
                       .name_en = name,
                       .endonym = {},
                       .group = {},
                       .is_signed = other.is_signed,
                       .aliases = {},
                       .varieties = {},
                       .is_reviewed = false});
    other_codes_.emplace(code, others_.size() - 1);
    other_names_.emplace(key_of(name), others_.size() - 1);
}

const Language* Catalogue::find_other(const std::string& key) const {
    for (const auto* keys : {&other_codes_, &other_names_})
        if (const auto found = keys->find(key); found != keys->end())
            return &others_[found->second];
    return nullptr;
}

bool Catalogue::is_ambiguous(std::string_view word) const {
    const auto found = meanings_.find(key_of(word));
    return found != meanings_.end() && found->second.question.has_value();
}

Match Catalogue::lookup(std::string_view query) const {
    const std::string key = key_of(query);
    if (key.empty()) return {};
    if (const auto found = meanings_.find(key); found != meanings_.end())
        return whole(found->second);
    const Language* other = find_other(key);
    Match match = by_words(query);
    if (match.kind != MatchKind::nothing && (other == nullptr || is_sure(match))) return match;
    match = by_beginning(key);
    if (other == nullptr) return match.kind == MatchKind::nothing ? by_typing_error(key) : match;
    if (is_sure(match)) return match;
    if (match.kind == MatchKind::nothing) return {.kind = MatchKind::exact, .languages = {other}};
    if (match.languages.size() == kSuggestionsMax) match.languages.pop_back();
    match.languages.push_back(other);
    return match;
}

Match Catalogue::whole(const Meaning& meaning) const {
    Match match{.kind = MatchKind::exact};
    if (meaning.question) {
        match.kind = MatchKind::question;
        match.question = &questions_[*meaning.question];
    }
    for (const LanguageAt at : meaning.languages) match.languages.push_back(&languages_[at]);
    return match;
}

// Several words are answered by what all of them have in common ("Kurdisch Sorani", "Arabisch
// Marokko"); if nothing, each of them is suggested ("Dari/Farsi").
Match Catalogue::by_words(std::string_view query) const {
    const std::vector<std::string> words = words_of(fold_(query));
    if (words.size() < 2) return {};
    std::vector<const Meaning*> meanings;
    for (const std::string& word : words) {
        const auto found = meanings_.find(word);
        if (found == meanings_.end()) return {};
        meanings.push_back(&found->second);
    }
    Meaning common = *meanings.front();
    Match all{.kind = MatchKind::suggestions};
    for (const Meaning* meaning : meanings) {
        if (meaning->languages != common.languages) common.question = std::nullopt;
        std::erase_if(common.languages,
                      [&](LanguageAt at) { return !includes(meaning->languages, at); });
        for (const LanguageAt at : meaning->languages)
            if (!includes(all.languages, std::as_const(languages_).data() + at))
                all.languages.push_back(&languages_[at]);
    }
    if (common.languages.empty()) return all;
    Match match = whole(common);
    if (match.languages.size() > 1 && !match.question) match.kind = MatchKind::suggestions;
    return match;
}

Match Catalogue::by_beginning(const std::string& key) const {
    std::vector<Hit> hits;
    for (auto at = meanings_.lower_bound(key); at != meanings_.end(); ++at) {
        if (!at->first.starts_with(key)) break;
        hits.push_back({&at->second, at->second.is_main_name ? 0 : 1});
    }
    Match match = from_hits(std::move(hits));
    // The code itself stands first; alone it is only enough where no name begins like it.
    const auto code = codes_.find(key);
    if (code == codes_.end()) return match;
    const Language* coded = &languages_[code->second];
    std::erase(match.languages, coded);
    match.languages.insert(match.languages.begin(), coded);
    match.kind = match.languages.size() == 1 ? MatchKind::exact : MatchKind::suggestions;
    match.question = nullptr;
    return match;
}

Match Catalogue::by_typing_error(const std::string& key) const {
    const std::u32string typed = letters_of(key);
    const int allowed = typing_errors_allowed(typed.size());
    if (allowed == 0) return {};
    std::vector<Hit> whole_words;
    std::vector<Hit> beginnings;
    for (const auto& [name, meaning] : meanings_) {
        const TypingErrors errors = count_typing_errors(typed, meaning.letters);
        const int other_start = meaning.letters.front() == typed.front() ? 0 : 1;
        const bool is_long_enough = meaning.letters.size() > 3;
        if (errors.whole <= allowed && is_long_enough)
            whole_words.push_back({&meaning, kOneError * errors.whole + other_start});
        else if (errors.beginning < allowed && meaning.letters.size() > typed.size())
            beginnings.push_back({&meaning, kOneError * errors.beginning + other_start});
    }
    return from_hits(whole_words.empty() ? std::move(beginnings) : std::move(whole_words));
}

bool Catalogue::all_within(std::span<const Hit> hits, const std::vector<LanguageAt>& choices) {
    return std::ranges::all_of(hits, [&](const Hit& hit) {
        return std::ranges::all_of(hit.meaning->languages,
                                   [&](LanguageAt at) { return includes(choices, at); });
    });
}

// The nearest hits first. When an ambiguous word is among the nearest and none of these lies
// outside its choices, the question is the answer.
Match Catalogue::from_hits(std::vector<Hit> hits) const {
    if (hits.empty()) return {};
    std::ranges::stable_sort(hits, {}, &Hit::distance);
    const int best = hits.front().distance;
    std::erase_if(hits, [&](const Hit& hit) { return hit.distance > best + kOneError; });
    const auto nearest_end = std::ranges::upper_bound(hits, best, {}, &Hit::distance);
    const std::span<const Hit> nearest{hits.begin(), nearest_end};
    for (const Hit& hit : nearest)
        if (hit.meaning->question && all_within(nearest, hit.meaning->languages))
            return whole(*hit.meaning);
    Match match{.kind = MatchKind::suggestions};
    for (const Hit& hit : hits)
        for (const LanguageAt at : hit.meaning->languages)
            if (!includes(match.languages, std::as_const(languages_).data() + at))
                match.languages.push_back(&languages_[at]);
    if (match.languages.size() > kSuggestionsMax) match.languages.resize(kSuggestionsMax);
    return match;
}

Catalogue built_in_catalogue(Fold fold) {
    std::vector<std::string_view> languages;
    std::string_view questions;
    for (const LanguageTablesFile& file : language_tables) {
        if (file.name == "questions.csv")
            questions = file.content;
        else
            languages.push_back(file.content);
    }
    return Catalogue{languages, questions, std::move(fold), kOtherLanguages};
}

}  // namespace dispatch::language
