#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dispatch::language {

/// Brings a text into the form in which texts are compared (lower case, no diacritics, single
/// spaces). The real one is services::documents::fold_for_search.
using Fold = std::function<std::string(std::string_view)>;

/// One language or variety that pools list; all names are fit for the screen.
struct Language {
    std::string code;  // ISO 639-3
    std::string name_de;
    std::string name_en;
    std::string endonym;
    std::string group;  // code of the macrolanguage or family, e.g. "ara"; empty: none
    bool is_signed = false;
    bool is_right_to_left = false;
    std::vector<std::string> aliases;
    std::vector<std::string> varieties;
    bool is_reviewed = true;  // false: not of our catalogue, shown by its code and English name
};

/// A language that nobody of us has looked at: ISO 639-3 code and English name are all that is
/// taken.
struct OtherLanguage {
    std::string_view code;
    std::string_view name_en;
    bool is_signed = false;
};

/// What is asked when a word may mean several languages.
struct Question {
    std::string code;                  // stable, e.g. "which_kurdish"
    std::vector<std::string> choices;  // codes, the likeliest first
    std::string text_de;
    std::string text_en;
    std::vector<std::string> words;
};

enum class MatchKind { exact, question, suggestions, nothing };
/// "exact", "question", "suggestions", "nothing"
std::string_view to_text(MatchKind kind);

/// The answer to what somebody typed; it points into the catalogue, which must live longer.
/// exact: one language. question: its choices. suggestions: best first, never to be taken unasked.
struct Match {
    MatchKind kind = MatchKind::nothing;
    const Question* question = nullptr;  // set for MatchKind::question only
    std::vector<const Language*> languages = {};
};

/// The curated languages, and behind them the others. Holds only what was given to it; safe to read
/// from many threads as far as the fold is.
class Catalogue {
public:
    /// `tables` are texts in the format of languages_*.csv, `questions` that of questions.csv.
    /// Throws std::invalid_argument with the line that is broken or contradicts another. Of the
    /// others only those are kept whose code the tables do not have.
    Catalogue(std::span<const std::string_view> tables,
              std::string_view questions,
              Fold fold,
              std::span<const OtherLanguage> others = {});

    const std::vector<Language>& languages() const { return languages_; }
    const std::vector<Question>& questions() const { return questions_; }

    /// Of the others too; nullptr when nobody has the code.
    const Language* find(std::string_view code) const;

    /// Answers as people type: names, aliases, codes, beginnings of words, misspellings. One of the
    /// others is found by its exact code or English name only, and never before a curated one.
    Match lookup(std::string_view query) const;

    /// Whether the word as it stands needs a question.
    bool is_ambiguous(std::string_view word) const;

private:
    using LanguageAt = std::size_t;
    struct Meaning {
        std::vector<LanguageAt> languages = {};  // one, or the choices of the question
        std::optional<std::size_t> question = std::nullopt;
        bool is_main_name = false;    // German name: first among suggestions
        std::u32string letters = {};  // the key, for counting typing errors
    };
    struct Hit {
        const Meaning* meaning;
        int distance;
    };

    void add_name(std::string_view name, LanguageAt at, bool is_main_name);
    void add_question(std::size_t at);
    std::string key_of(std::string_view text) const;
    LanguageAt position_of(std::string_view code) const;
    void add_other(const OtherLanguage& other);
    const Language* find_other(const std::string& key) const;
    Match whole(const Meaning& meaning) const;
    Match by_words(std::string_view query) const;
    Match by_beginning(const std::string& key) const;
    Match by_typing_error(const std::string& key) const;
    static bool all_within(std::span<const Hit> hits, const std::vector<LanguageAt>& choices);
    Match from_hits(std::vector<Hit> hits) const;

    Fold fold_;
    std::vector<Language> languages_;
    std::vector<Question> questions_;
    std::map<std::string, LanguageAt, std::less<>> codes_;
    std::map<std::string, Meaning, std::less<>> meanings_;  // by folded name without spaces
    std::vector<Language> others_;
    std::map<std::string, LanguageAt, std::less<>> other_codes_;
    std::map<std::string, LanguageAt, std::less<>> other_names_;  // folded like meanings_
};

/// The catalogue that is built into the program.
Catalogue built_in_catalogue(Fold fold);

}  // namespace dispatch::language
