#include "db/loaders/candidates.hpp"

#include <algorithm>
#include <cassert>

#include "db/loaders/candidate_day.hpp"
#include "db/loaders/person_limits.hpp"
#include "db/loaders/place_row.hpp"
#include "db/queries/candidates.hpp"

namespace db {
namespace {

using dispatch::InterpreterId;
using dispatch::matching::Candidate;
namespace calendar = dispatch::calendar;
namespace matching = dispatch::matching;
namespace people = dispatch::people;
namespace place = dispatch::place;
namespace settings = dispatch::settings;
namespace training = dispatch::training;

// A journey of a day before still matters; more does not.
constexpr std::chrono::hours kAround{24};

/// Everything that is read once for all people.
struct Surroundings {
    const SearchFor& search;
    const SearchRules& rules;
    place::PostcodeMatrix matrix;
    std::vector<training::Requirement> requirements;
    TimeByPerson times;
    ClearancesByPerson clearances;
    SkillsByPerson skills;
    dispatch::Instant now;
};

matching::Need need_of(const SearchFor& search, const SearchRules& rules) {
    matching::Need need;
    need.languages = matching::accepted_languages(search.language, search.alternative_languages,
                                                  rules.rules.matching.related_languages);
    need.form = search.form;
    need.mode = search.mode;
    need.qualification_min = std::max(search.qualification.value_or(settings::Qualification::none),
                                      rules.setting.minimum);
    need.kinds = rules.setting.kinds;
    if (rules.setting.gender_wish_allowed) need.gender = search.gender;
    need.continuity_counts =
        rules.setting.continuity_allowed &&
        settings::repeating(rules.rules, rules.setting.code, search.funding_source).continuity;
    need.time_options = search.options.size();
    return need;
}

std::vector<std::string> spoken_codes(const SearchFor& search, const SearchRules& rules) {
    std::vector<std::string> codes{search.language};
    codes.insert(codes.end(), search.alternative_languages.begin(),
                 search.alternative_languages.end());
    for (const auto& related : rules.rules.matching.related_languages)
        if (related.wanted == search.language) codes.push_back(related.stand_in);
    return codes;
}

Rows read_people(Transaction& tx,
                 dispatch::TenantId tenant,
                 const SearchFor& search,
                 const SearchRules& rules,
                 dispatch::Instant now) {
    const auto codes = spoken_codes(search, rules);
    const auto horizon = now - std::chrono::days{rules.rules.matching.fair_share_horizon_days};
    if (search.among)
        return tx.run(query::candidate_now_list, tenant, search.requester, codes, *search.among,
                      dispatch::Instant{horizon}, settings::to_text(search.form));
    if (!search.booking)
        return tx.run(query::candidate_draft_list, tenant, search.requester, codes,
                      settings::to_text(search.form));
    return tx.run(query::candidate_list, tenant, *search.booking,
                  search.look == Look::speakers ? std::optional{codes} : std::nullopt, search.only,
                  dispatch::Instant{horizon}, settings::to_text(search.form));
}

People people_of(const Rows& rows) {
    People found;
    for (const auto& row : rows) {
        const auto id = row.id<InterpreterId>("id");
        found.ids.push_back(id);
        if (row.boolean("shares_calendar"))
            found.shared_calendars.emplace(row.uuid("calendar_id"), id);
    }
    return found;
}

dispatch::Period around(const std::vector<SearchOption>& options) {
    assert(!options.empty());
    auto all = options.front().during;
    for (const auto& option : options) {
        all.begin = std::min(all.begin, option.during.begin);
        all.end = std::max(all.end, option.during.end);
    }
    return {all.begin - kAround, all.end + kAround};
}

// What the person lacks on the day of the first option; the options of one request lie close.
CandidateCard card_of(const Row& row, const Surroundings& all) {
    const auto stock = row.optional_text("existing_stock_until");
    const auto found = all.clearances.find(row.id<InterpreterId>("id"));
    static const std::vector<training::Clearance> none;
    const auto unmet = training::unmet(
        all.requirements, found == all.clearances.end() ? none : found->second,
        {.setting = all.rules.setting.code,
         .needed_clearances = all.rules.setting.needed_clearances,
         .on_day = calendar::day_of(all.rules.zone, all.search.options.front().during.begin),
         .existing_stock_until = stock ? calendar::parse_local_day(*stock) : std::nullopt});
    CandidateCard card{.name = row.text("given_name") + " " + row.text("family_name"),
                       .warned = {},
                       .blocked = {}};
    for (const auto& lack : unmet)
        (lack.mode == training::RequirementMode::block ? card.blocked : card.warned)
            .emplace_back(lack.code);
    return card;
}

std::int32_t distance_of(const Row& row, const Surroundings& all) {
    const auto home = coordinates_of(row);
    if (!home || !all.search.place) return matching::kDistanceUnknown;
    return static_cast<std::int32_t>(
        place::road_distance(all.rules.rules.travel, *home, all.search.place->at).count);
}

// What the person wants, and how they are at the times that are looked at.
void add_times(const Row& row, const Surroundings& all, Candidate& candidate) {
    static const PersonTime free;
    const auto found = all.times.find(candidate.id);
    const PersonTime& time = found == all.times.end() ? free : found->second;
    candidate.only_by_request = time.limits.only_by_request;
    const auto reach = reach_of(time.limits, {means_of(row), row.optional_integer("radius_m")},
                                candidate.distance_m);
    candidate.radius_m =
        static_cast<std::int32_t>(reach.radius_m.value_or(matching::kRadiusUnlimited));
    const place::Traveller traveller{
        .rules = all.rules.rules.travel, .matrix = all.matrix, .means = reach.means};
    for (std::size_t i = 0; i < all.search.options.size(); ++i)
        candidate.times[i] = time_facts(
            time, all.rules.zone, traveller,
            {.during = all.search.options[i].during, .place = all.search.place}, all.now);
    // Colleagues in-house are asked in the hours that were agreed, not whenever they named none.
    if (candidate.kind == people::PersonKind::in_house && time.availability.is_open_to_all())
        for (auto& at : candidate.times) at.available = false;
}

Candidate candidate_of(const Row& row, const CandidateCard& card, const Surroundings& all) {
    Candidate candidate{.id = row.id<InterpreterId>("id")};
    candidate.state = people::parse_person_state(row.view("state")).value();
    candidate.kind = settings::parse_person_kind(row.view("kind")).value();
    candidate.qualification = settings::parse_qualification(row.view("qualification")).value();
    candidate.reached_by = people::parse_reached_by(row.view("reached_by")).value();
    if (const auto gender = row.optional_text("gender"))
        candidate.gender = settings::parse_gender(*gender);
    candidate.requirement_blocks = !card.blocked.empty();
    candidate.requirement_warns = !card.warned.empty();
    candidate.blocked = row.boolean("blocked");
    candidate.helps_elsewhere = row.boolean("helps_elsewhere");
    candidate.help_not_agreed = row.boolean("help_not_agreed");
    candidate.excluded_by_requester = row.view("wish") == "excluded";
    candidate.wished = row.view("wish") == "wished";
    candidate.knows_case = row.boolean("knows_case");
    candidate.distance_m = distance_of(row, all);
    candidate.recent_min = static_cast<std::int32_t>(row.integer("recent_min"));
    const auto wanted = row.optional_integer("wanted_hours_month");
    candidate.wanted_min = matching::wanted_minutes(
        wanted ? std::optional{static_cast<int>(*wanted)} : std::nullopt, all.rules.rules.matching);
    candidate.cost_tier = static_cast<std::int32_t>(row.integer("cost_tier"));
    candidate.last_assignment = row.optional_instant("last_assignment_at");
    add_times(row, all, candidate);
    return candidate;
}

}  // namespace

std::size_t CandidateFacts::index_of(InterpreterId id) const {
    const auto found = std::ranges::find(candidates, id, &Candidate::id);
    assert(found != candidates.end());
    return static_cast<std::size_t>(found - candidates.begin());
}

CandidateFacts load_candidates(Transaction& tx,
                               dispatch::TenantId tenant,
                               const SearchFor& search,
                               const SearchRules& rules,
                               dispatch::Instant now) {
    const auto rows = read_people(tx, tenant, search, rules, now);
    const auto found = people_of(rows);
    Surroundings all{
        .search = search,
        .rules = rules,
        .matrix = load_postcode_matrix(tx, tenant),
        .requirements = load_requirements(tx, tenant),
        .times = load_times(tx, tenant, found, around(search.options), rules.zone, now),
        .clearances = load_clearances(tx, tenant, found.ids),
        .skills = load_skills(tx, tenant, found.ids, now),
        .now = now};
    CandidateFacts facts;
    facts.need = need_of(search, rules);
    facts.skills.reserve(rows.size());
    for (const auto& row : rows) {
        facts.cards.push_back(card_of(row, all));
        facts.candidates.push_back(candidate_of(row, facts.cards.back(), all));
        facts.skills.push_back(std::move(all.skills[facts.candidates.back().id]));
        facts.candidates.back().skills = facts.skills.back();
    }
    return facts;
}

}  // namespace db
