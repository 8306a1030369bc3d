#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "services/pool/import/columns.hpp"

namespace services::pool {

/// What the catalogue says about a name: a code, or the choices to ask about, or neither
/// (unknown). `code` is ISO 639-3.
struct LanguageAnswer {
    std::string code = {};
    bool is_signed = false;
    std::vector<std::string> choices = {};
};
using LanguageResolver = std::function<LanguageAnswer(std::string_view name)>;

/// Codes as in the table interpreter_language.
struct LanguageSkill {
    std::string language = {};
    std::string direction = "both";  // both, from, into (seen from German)
    std::string form = "spoken";     // spoken, signed, written
    std::string level = "b1";        // a1 ... c2, native
    std::string evidence = "self_declared";
    friend bool operator==(const LanguageSkill&, const LanguageSkill&) = default;
};

/// One language of a cell, not yet resolved; empty fields were not stated.
struct LanguageWords {
    std::string name = {};
    std::string level = {};
    std::string evidence = {};
    bool is_written = false;
    bool is_spoken = false;
    friend bool operator==(const LanguageWords&, const LanguageWords&) = default;
};

/// The words for A1 to C2 and native.
const std::vector<WordRow>& level_words();

/// "Arabisch (C1), Kurmandschi: Muttersprache; Farsi B2": parts by , ; line end, "und" and
/// "inkl."; nothing in parentheses separates. What is no level, form or evidence stays in the
/// name. A lone level in `Niveau` holds for parts without one.
std::vector<LanguageWords> split_languages(std::string_view cell);

/// The skills of the columns `languages` and `level`, with findings for unknown and ambiguous
/// names: those are never guessed.
std::vector<LanguageSkill> read_skills(RowCells& cells, const LanguageResolver& resolver);

/// The code of a cell that names exactly one language; empty after a finding.
LanguageAnswer read_one_language(RowCells& cells,
                                 std::string_view key,
                                 const LanguageResolver& resolver);

}  // namespace services::pool
