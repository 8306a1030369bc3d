#include "db/loaders/writers.hpp"

#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "db/loaders/in_house_rules.hpp"
#include "db/queries/candidates.hpp"
#include "db/queries/translation.hpp"
#include "dispatch/calendar/periods.hpp"

namespace db {
namespace {

using dispatch::InterpreterId;
using dispatch::Period;
namespace calendar = dispatch::calendar;
namespace language = dispatch::language;
namespace matching = dispatch::matching;
namespace people = dispatch::people;
namespace settings = dispatch::settings;
namespace translation = dispatch::translation;

using AbsencesByPerson = std::unordered_map<InterpreterId, std::vector<Period>>;
using SkillsByWriter = std::unordered_map<InterpreterId, std::vector<translation::Skill>>;

std::vector<std::string> foreign_codes(const TextToTranslate& text) {
    std::vector<std::string> codes;
    for (const auto& code : {text.source, text.target})
        if (matching::LanguageKey::of(code) != translation::kGerman) codes.push_back(code);
    return codes;
}

SkillsByWriter load_skills_of(Transaction& tx,
                              dispatch::TenantId tenant,
                              const std::vector<InterpreterId>& ids,
                              dispatch::Instant now) {
    SkillsByWriter skills;
    ConfirmedSkills confirmed{tx, tenant, now};
    for (const auto& row : tx.run(query::candidate_skill_list, tenant, ids, now))
        if (confirmed.counts(row))
            skills[row.id<InterpreterId>("interpreter_id")].push_back(
                {.language = matching::LanguageKey::of(row.view("language")),
                 .form = language::parse_form(row.view("form")).value(),
                 .direction = language::parse_direction(row.view("direction")).value(),
                 .level = language::parse_level(row.view("level")).value()});
    return skills;
}

AbsencesByPerson load_absences(Transaction& tx,
                               dispatch::TenantId tenant,
                               const std::vector<InterpreterId>& ids,
                               const Period& until_due) {
    AbsencesByPerson absences;
    if (until_due.begin >= until_due.end) return absences;
    for (const auto& row :
         tx.run(query::candidate_exception_list, tenant, ids, until_due.begin, until_due.end))
        if (row.view("kind") == "absent")
            absences[row.id<InterpreterId>("interpreter_id")].push_back(
                {row.instant("begin_at"), row.instant("end_at")});
    return absences;
}

translation::Candidate candidate_of(const Row& row, const settings::MatchingRules& rules) {
    const auto wanted = row.optional_integer("wanted_hours_month");
    const auto minutes = matching::wanted_minutes(
        wanted ? std::optional{static_cast<int>(*wanted)} : std::nullopt, rules);
    return {.id = row.id<InterpreterId>("id"),
            .skills = {},
            .state = people::parse_person_state(row.view("state")).value(),
            .qualification = settings::parse_qualification(row.view("qualification")).value(),
            .reached_by = people::parse_reached_by(row.view("reached_by")).value(),
            .blocked = row.boolean("blocked"),
            .translated_it = row.boolean("translated_it"),
            .open_orders = static_cast<int>(row.integer("open_orders")),
            .recent_lines = static_cast<int>(row.integer("recent_lines")),
            .wanted_lines = translation::wanted_lines(minutes),
            .cost_tier = static_cast<int>(row.integer("cost_tier")),
            .last_order = row.optional_instant("last_order")};
}

std::vector<InterpreterId> ids_of(const Rows& rows) {
    std::vector<InterpreterId> ids;
    for (const auto& row : rows) ids.push_back(row.id<InterpreterId>("id"));
    return ids;
}

}  // namespace

const WriterCard& WriterFacts::card_of(InterpreterId id) const {
    const auto found = std::ranges::find(candidates, id, &translation::Candidate::id);
    assert(found != candidates.end());
    return cards[static_cast<std::size_t>(found - candidates.begin())];
}

WriterFacts load_writers(Transaction& tx,
                         dispatch::TenantId tenant,
                         const TextToTranslate& text,
                         const WriterRules& rules,
                         WriterLook look,
                         dispatch::Instant now) {
    const auto horizon = now - std::chrono::days{rules.matching.fair_share_horizon_days};
    const auto rows =
        tx.run(query::writer_candidate_list, tenant, text.order, text.requester,
               foreign_codes(text), dispatch::Instant{horizon}, look == WriterLook::everybody);
    const auto ids = ids_of(rows);
    const Period until_due{now, text.deadline};
    auto skills = load_skills_of(tx, tenant, ids, now);
    auto absences = load_absences(tx, tenant, ids, until_due);
    WriterFacts facts;
    facts.need = {.source = matching::LanguageKey::of(text.source),
                  .target = matching::LanguageKey::of(text.target),
                  .level_min = rules.rules.level_min,
                  .certified = text.certified,
                  .open_orders_max = rules.rules.open_orders_max,
                  .deadline_ahead = now < text.deadline};
    facts.skills.reserve(rows.size());
    for (const auto& row : rows) {
        auto candidate = candidate_of(row, rules.matching);
        candidate.absent_until_due =
            facts.need.deadline_ahead &&
            calendar::covered(until_due, calendar::merged(absences[candidate.id]));
        facts.skills.push_back(std::move(skills[candidate.id]));
        candidate.skills = facts.skills.back();
        facts.candidates.push_back(candidate);
        facts.cards.push_back({.name = row.text("given_name") + " " + row.text("family_name"),
                               .phone_enc = row.optional_bytes("phone_enc")});
    }
    return facts;
}

}  // namespace db
