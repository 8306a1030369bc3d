#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/handlers/translation_json.hpp"
#include "api/handlers/translations.hpp"
#include "api/problem.hpp"

namespace api {
namespace {

namespace rules_of = dispatch::translation;
namespace translation = services::translation;

Json coded(std::string_view code) {
    const auto text = problem_text(code);
    return {{"code", code},
            {"text", text ? text->german : std::string{code}},
            {"text_en", text ? text->english : std::string{code}}};
}

struct PartText {
    std::string de;
    std::string en;
};

/// The fact behind each part of the points, in the order of soft_rules().
std::array<PartText, rules_of::kSoftRules> part_texts(const rules_of::Need& need,
                                                      const rules_of::Candidate& person,
                                                      const rules_of::Ranked& ranked) {
    return {{{fmt::format("Sprachniveau schriftlich: {} von 100", ranked.parts[0].grade),
              fmt::format("Level in writing: {} of 100", ranked.parts[0].grade)},
             {fmt::format("{} von {} gewünschten Normzeilen zuletzt übernommen",
                          person.recent_lines, person.wanted_lines),
              fmt::format("{} of {} wanted standard lines taken lately", person.recent_lines,
                          person.wanted_lines)},
             {fmt::format("{} von höchstens {} Aufträgen offen", person.open_orders,
                          need.open_orders_max),
              fmt::format("{} of at most {} texts open", person.open_orders, need.open_orders_max)},
             {fmt::format("Kostenstufe {}", person.cost_tier),
              fmt::format("Cost tier {}", person.cost_tier)}}};
}

const rules_of::Candidate& candidate_of(const db::WriterFacts& facts, dispatch::InterpreterId id) {
    return *std::ranges::find(facts.candidates, id, &rules_of::Candidate::id);
}

Json candidate_json(const db::WriterFacts& facts, const rules_of::Ranked& person) {
    const auto texts = part_texts(facts.need, candidate_of(facts, person.id), person);
    auto parts = Json::array();
    for (std::size_t i = 0; i < rules_of::kSoftRules; ++i)
        parts.push_back({{"rule", rules_of::soft_rules()[i].name},
                         {"grade", person.parts[i].grade},
                         {"points", person.parts[i].points},
                         {"weight", rules_of::soft_rules()[i].weight},
                         {"text", texts[i].de},
                         {"text_en", texts[i].en}});
    return {{"interpreter_id", to_text(person.id)},
            {"name", facts.card_of(person.id).name},
            {"points", person.points},
            {"reached_by", dispatch::people::to_text(person.reached_by)},
            {"parts", parts}};
}

Json excluded_json(const db::WriterFacts& facts, const rules_of::Excluded& person) {
    auto reasons = Json::array();
    for (const auto reason : rules_of::reasons(person.against)) reasons.push_back(coded(reason));
    return {{"interpreter_id", to_text(person.id)},
            {"name", facts.card_of(person.id).name},
            {"reasons", reasons}};
}

}  // namespace

Answer list_writers(Call& call) {
    const auto id = path_id<dispatch::Uuid>(call.request, "translation_id");
    if (!id) return id.error();
    const auto found = translation::order_candidates(call.use, *id);
    if (!found) return found.error();
    const auto& [facts, ranking] = found->search;
    auto candidates = Json::array();
    for (const auto& person : ranking.eligible) candidates.push_back(candidate_json(facts, person));
    auto excluded = Json::array();
    for (const auto& person : ranking.excluded) excluded.push_back(excluded_json(facts, person));
    return json_response(200, {{"role", translation::to_text(found->role)},
                               {"candidates", candidates},
                               {"excluded", excluded}});
}

}  // namespace api
