#include "services/reporting/german_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace services::reporting {
namespace {

using Word = std::pair<std::string_view, std::string_view>;

// By code; one code means the same wherever it stands.
constexpr auto kWords = std::to_array<Word>({
    {"active", "aktiv"},
    {"agency", "Dolmetschbüro"},
    {"approved", "freigegeben"},
    {"bicycle", "Fahrrad"},
    {"billed", "abgerechnet"},
    {"broken_off", "abgebrochen"},
    {"cancelled", "storniert"},
    {"car", "Auto"},
    {"certified", "zertifiziert"},
    {"charity", "Wohlfahrtsverband"},
    {"click", "Klick"},
    {"client_no_show", "Klient:in nicht erschienen"},
    {"clinic", "Klinik"},
    {"closed", "geschlossen"},
    {"completed", "abgeschlossen"},
    {"confirmed", "bestätigt"},
    {"counselling", "Beratungsstelle"},
    {"day_care", "Kita"},
    {"diverse", "divers"},
    {"doctor", "Arztpraxis"},
    {"employee", "angestellt"},
    {"fee_paid", "auf Honorarbasis"},
    {"female", "weiblich"},
    {"health_office", "Gesundheitsamt"},
    {"housing", "Wohnungswesen"},
    {"immigration_office", "Ausländerbehörde"},
    {"in_house", "Sprachpat:in im Haus"},
    {"interpreter_no_show", "Sprachmittler:in nicht erschienen"},
    {"jobcenter", "Jobcenter"},
    {"left", "ausgeschieden"},
    {"longer", "länger"},
    {"mail", "E-Mail"},
    {"male", "männlich"},
    {"none", "keine"},
    {"normal", "normal"},
    {"objected", "beanstandet"},
    {"on_site", "vor Ort"},
    {"other_language_needed", "andere Sprache gebraucht"},
    {"other_office", "sonstige Behörde"},
    {"paper", "Papier"},
    {"paused", "pausiert"},
    {"performed", "durchgeführt"},
    {"phone", "Telefon"},
    {"pin", "PIN"},
    {"private", "privat"},
    {"professional", "professionell"},
    {"public_transport", "Bus und Bahn"},
    {"requested", "angefragt"},
    {"school", "Schule"},
    {"shorter", "kürzer"},
    {"signature", "Unterschrift"},
    {"social_office", "Sozialamt"},
    {"staff_absent_or_house_closed", "Haus geschlossen"},
    {"submitted", "eingereicht"},
    {"sworn", "beeidigt"},
    {"telephone", "Telefon"},
    {"trained", "geschult"},
    {"urgent", "eilig"},
    {"verified", "sachlich geprüft"},
    {"video", "Video"},
    {"volunteer", "ehrenamtlich"},
    {"walking", "zu Fuß"},
    {"withdrawn", "zurückgezogen"},
    {"youth_office", "Jugendamt"},
});

static_assert(std::ranges::is_sorted(kWords, {}, &Word::first));

}  // namespace

std::string german_word(std::string_view code) {
    const auto* found = std::ranges::lower_bound(kWords, code, {}, &Word::first);
    const bool known = found != kWords.end() && found->first == code;
    return std::string{known ? found->second : code};
}

}  // namespace services::reporting
