#include "services/documents/folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <memory>
#include <stdexcept>
#include <utility>

namespace services::documents {
namespace {

void check(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error{u_errorName(status)};
}

const icu::Normalizer2& compatibility_decomposition() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFKDInstance(status);
    check(status);
    return *found;
}

const icu::Normalizer2& composition() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
    check(status);
    return *found;
}

// Marks that several scripts share are diacritics; those of one script are its vowels (हिन्दी).
bool is_diacritic(UChar32 letter) {
    if (u_charType(letter) != U_NON_SPACING_MARK) return false;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(letter, &status);
    return script == USCRIPT_INHERITED || script == USCRIPT_HEBREW;
}

// What decomposition leaves although people type the letter on the right.
UChar32 plain_letter(UChar32 letter) {
    switch (letter) {
        case 0x131: return 'i';  // ı
        case 0xF8: return 'o';   // ø
        case 0x142: return 'l';  // ł
        case 0x111: return 'd';  // đ
        case 0x127: return 'h';  // ħ
        case 0x259:
        case 0x1DD: return 'e';  // ə, as Azerbaijani is typed
        case 0x254: return 'o';  // ɔ
        case 0x25B: return 'e';  // ɛ
        case 0xE6: return 'a';   // æ
        case 0x153: return 'o';  // œ
        case 0x6CC:
        case 0x649: return 0x64A;  // Persian and dotless yeh
        case 0x6A9: return 0x643;  // Persian kaf
        case 0x2018:
        case 0x2019:
        case 0x2BB:
        case 0x2BC:
        case 0x60:
        case 0xB4:
        case 0x4C0: return '\'';
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212: return '-';
        default: return letter;
    }
}

bool is_ignored(UChar32 letter) {
    return letter == 0x640 || u_charType(letter) == U_FORMAT_CHAR || is_diacritic(letter);
}

icu::UnicodeString without_diacritics(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString parts = compatibility_decomposition().normalize(text, status);
    check(status);
    icu::UnicodeString plain;
    for (int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1))
        if (const UChar32 letter = parts.char32At(at); !is_ignored(letter))
            plain.append(plain_letter(letter));
    return plain;
}

icu::UnicodeString with_single_spaces(const icu::UnicodeString& text) {
    icu::UnicodeString result;
    bool is_gap = false;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 letter = text.char32At(at);
        if (u_isUWhiteSpace(letter) != 0 || u_iscntrl(letter) != 0) {
            is_gap = true;
            continue;
        }
        if (is_gap && !result.isEmpty()) result.append(static_cast<UChar32>(' '));
        is_gap = false;
        result.append(letter);
    }
    return result;
}

// ae, oe, ue become a, o, u on both sides of the comparison: "Tuerkisch" finds "Türkisch".
icu::UnicodeString without_umlaut_spelling(const icu::UnicodeString& text) {
    icu::UnicodeString result;
    UChar32 last = 0;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 letter = text.char32At(at);
        const bool is_umlaut = letter == 'e' && (last == 'a' || last == 'o' || last == 'u');
        if (is_umlaut) continue;
        result.append(letter);
        last = letter;
    }
    return result;
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

icu::UnicodeString from_utf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<int32_t>(text.size())});
}

}  // namespace

std::string fold_for_search(std::string_view text) {
    icu::UnicodeString folded = from_utf8(text);
    folded.foldCase();
    folded = without_umlaut_spelling(with_single_spaces(without_diacritics(folded).foldCase()));
    UErrorCode status = U_ZERO_ERROR;
    folded = composition().normalize(folded, status);  // Korean syllables together again
    check(status);
    return to_utf8(folded);
}

std::string transliterate_to_latin(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    // One per thread: a Transliterator keeps state while it works and costs much to create.
    thread_local const std::unique_ptr<icu::Transliterator> to_latin{
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status)};
    check(status);
    icu::UnicodeString latin = from_utf8(text);
    to_latin->transliterate(latin);
    return to_utf8(latin);
}

}  // namespace services::documents
