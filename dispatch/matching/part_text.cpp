#include "dispatch/matching/part_text.hpp"

#include <fmt/format.h>

#include <cassert>

namespace dispatch::matching {
namespace {

using Say = PartText (*)(const PartWords&, const Candidate&);

PartText language(const PartWords& words, const Candidate& person) {
    const auto used = used_skill(words.need, person);
    if (!used) return {"spricht die Sprache nicht", "does not speak the language"};
    const bool is_signed = words.need.form == Form::signed_language;
    PartText text{
        fmt::format("{} {}", is_signed ? "gebärdet" : "spricht", words.name_de(used->language)),
        fmt::format("{} {}", is_signed ? "signs" : "speaks", words.name_en(used->language))};
    if (used->rank == 0) return text;
    const auto wanted = words.need.languages.front().language;
    text.de += fmt::format(" (statt {})", words.name_de(wanted));
    text.en += fmt::format(" (instead of {})", words.name_en(wanted));
    return text;
}

std::string level_text(Level level, std::string_view native) {
    if (level == Level::native) return std::string{native};
    std::string text{language::to_text(level)};
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

PartText level(const PartWords& words, const Candidate& person) {
    const auto used = used_skill(words.need, person);
    if (!used) return {"Sprachniveau reicht nicht", "level too low"};
    return {"Sprachniveau " + level_text(used->level, "Muttersprache"),
            "level " + level_text(used->level, "native")};
}

PartText distance(const PartWords& words, const Candidate& person) {
    if (words.need.mode != Mode::on_site)
        return {"Entfernung zählt nicht", "distance does not count"};
    if (person.distance_m == kDistanceUnknown) return {"Entfernung unbekannt", "distance unknown"};
    const auto km = (person.distance_m + 500) / 1000;
    return {fmt::format("{} km entfernt", km), fmt::format("{} km away", km)};
}

PartText continuity(const PartWords& words, const Candidate& person) {
    if (!words.need.continuity_counts || !words.rules.continuity_allowed)
        return {"Bekanntheit mit dem Fall zählt nicht", "knowing the case does not count"};
    if (person.knows_case) return {"war schon bei diesem Fall", "knows this case"};
    return {"war noch nicht bei diesem Fall", "does not know this case"};
}

PartText fair_share(const PartWords& words, const Candidate& person) {
    if (person.wanted_min <= 0)
        return {"wünscht keine bestimmten Stunden", "wants no certain hours"};
    const auto days = words.rules.fair_share_horizon_days;
    const auto had = (person.recent_min + 30) / 60;
    const auto wanted = (person.wanted_min + 30) / 60;
    return {fmt::format("hatte in {} Tagen {} von gewünschten {} Stunden", days, had, wanted),
            fmt::format("had {} of {} wanted hours in {} days", had, wanted, days)};
}

PartText cost(const PartWords&, const Candidate& person) {
    return {fmt::format("Kostenstufe {}", person.cost_tier),
            fmt::format("cost tier {}", person.cost_tier)};
}

PartText wished(const PartWords&, const Candidate& person) {
    if (person.wished) return {"von der Einsatzstelle gewünscht", "wished by the office"};
    return {"nicht eigens gewünscht", "not wished for in particular"};
}

struct Line {
    std::string_view rule;
    Say say;
};

// In the order of soft_rules().
constexpr std::array<Line, kSoftRules> kTable{{
    {"language", language},
    {"level", level},
    {"distance", distance},
    {"continuity", continuity},
    {"fair_share", fair_share},
    {"cost", cost},
    {"wished", wished},
}};

}  // namespace

std::array<PartText, kSoftRules> part_texts(const PartWords& words, const Candidate& person) {
    std::array<PartText, kSoftRules> texts;
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        assert(kTable[i].rule == soft_rules()[i].name);
        texts[i] = kTable[i].say(words, person);
    }
    return texts;
}

std::string code_of(LanguageKey key) {
    std::string code;
    for (const auto shift : {16U, 8U, 0U}) code += static_cast<char>(key.letters >> shift & 0xFFU);
    return code;
}

}  // namespace dispatch::matching
