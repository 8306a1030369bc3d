#include <nlohmann/json.hpp>

#include "api/handlers/booking_answer.hpp"
#include "api/handlers/bookings.hpp"
#include "api/handlers/offer_json.hpp"
#include "api/problem.hpp"
#include "dispatch/language/catalogue.hpp"
#include "dispatch/matching/part_text.hpp"
#include "services/matching/assign_directly.hpp"
#include "services/matching/take_seat.hpp"

namespace api {
namespace {

namespace matching = services::matching;
namespace rules_of = dispatch::matching;

Json coded(std::string_view code) {
    const auto text = problem_text(code);
    return {{"code", code},
            {"text", text ? text->german : std::string{code}},
            {"text_en", text ? text->english : std::string{code}}};
}

/// The search in words: languages by the names of the catalogue.
rules_of::PartWords words_of(const Call& call, const matching::SeatLook& look) {
    const auto named =
        [&languages = call.use.tools.languages](std::string dispatch::language::Language::*name) {
            return [&languages, name](rules_of::LanguageKey key) {
                const auto code = rules_of::code_of(key);
                const auto* found = languages.find(code);
                return found == nullptr ? code : found->*name;
            };
        };
    return {.need = look.facts.need,
            .rules = look.rules.rules.matching,
            .name_de = named(&dispatch::language::Language::name_de),
            .name_en = named(&dispatch::language::Language::name_en)};
}

Json parts_json(const Call& call, const matching::SeatLook& look, const rules_of::Ranked& person) {
    auto parts = Json::array();
    const auto rules = rules_of::soft_rules();
    const auto texts = rules_of::part_texts(words_of(call, look),
                                            look.facts.candidates[look.facts.index_of(person.id)]);
    const auto& weights = look.rules.rules.matching.weights;
    for (std::size_t i = 0; i < rules.size(); ++i)
        parts.push_back({{"rule", rules[i].name},
                         {"grade", person.parts[i].grade},
                         {"points", person.parts[i].points},
                         {"weight", weights.*rules[i].weight},
                         {"text", texts[i].de},
                         {"text_en", texts[i].en}});
    return parts;
}

Json candidate_json(const Call& call,
                    const matching::SeatLook& look,
                    const rules_of::Ranked& person) {
    const auto& card = look.facts.cards[look.facts.index_of(person.id)];
    auto warnings = Json::array();
    for (const auto& code : card.warned) warnings.push_back(coded(code));
    return {{"interpreter_id", to_text(person.id)},
            {"name", card.name},
            {"time_option_id", dispatch::to_text(look.booking.search.options[person.option].id)},
            {"points", person.points},
            {"parts", parts_json(call, look, person)},
            {"warnings", warnings},
            {"reached_by", dispatch::people::to_text(person.reached_by)}};
}

Json excluded_json(const matching::SeatLook& look, const rules_of::Excluded& person) {
    const auto& card = look.facts.cards[look.facts.index_of(person.id)];
    auto reasons = Json::array();
    for (const auto reason : rules_of::reasons(person.against)) {
        reasons.push_back(coded(reason));
        if (reason != "requirement_unmet") continue;
        reasons.back()["requirements"] = card.blocked;
        auto& names = reasons.back()["requirement_names"] = Json::array();
        for (const auto& code : card.blocked)
            add_clearance(names.emplace_back(Json::object()), code);
    }
    return {{"interpreter_id", to_text(person.id)},
            {"name", card.name},
            {"overridable", matching::is_overridable(person.against)},
            {"reasons", reasons}};
}

}  // namespace

Answer list_candidates(Call& call) {
    auto id = path_id<dispatch::SeatId>(call.request, "seat_id");
    if (!id) return id.error();
    auto look = matching::look_at_seat(call.use, *id);
    if (!look) return look.error();
    auto candidates = Json::array();
    for (const auto& person : look->ranking.eligible)
        candidates.push_back(candidate_json(call, *look, person));
    auto excluded = Json::array();
    for (const auto& person : look->ranking.excluded)
        excluded.push_back(excluded_json(*look, person));
    return json_response(200, {{"candidates", candidates}, {"excluded", excluded}});
}

Answer assign_directly(Call& call) {
    auto id = path_id<dispatch::SeatId>(call.request, "seat_id");
    if (!id) return id.error();
    auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    matching::AssignDirectly command{
        .seat = *id,
        .interpreter = dispatch::InterpreterId{reader.uuid("interpreter_id")},
        .time_option = reader.optional_uuid("time_option_id"),
        .reason = reader.optional_text("reason", 300),
        .channel = channel_of(call, reader)};
    if (const auto problem = reader.problem()) return *problem;
    auto assigned = matching::assign_directly(call.use, command);
    if (!assigned) return assigned.error();
    return assignment_answer(call, *assigned, 201);
}

}  // namespace api
