#include "services/hotline/suitable_people.hpp"

#include <stdexcept>

#include "db/loaders/candidates.hpp"
#include "dispatch/matching/ranking.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "services/tenant_calendar.hpp"

namespace services::hotline {
namespace {

namespace rules_of = dispatch::matching;
namespace settings = dispatch::settings;
using dispatch::InterpreterId;

// Who says "reachable now" is available, and nobody travels.
constexpr std::array<rules_of::Reason, 3> kDecidedByBeingReachable{"not_available", "too_far_away",
                                                                   "travel_too_tight"};
constexpr std::array<rules_of::Reason, 1> kDecidedByTheConstraint{"already_booked"};

bool can(const db::Reachable& person, settings::Mode mode) {
    return mode == settings::Mode::video ? person.video : person.telephone;
}

db::SearchFor search_for(const UseCase& use,
                         const HotlineCall& call,
                         const std::vector<db::Reachable>& reachable) {
    db::SearchFor search{.requester = call.requester, .language = call.language};
    search.mode = call.mode;
    search.form = call.form;
    search.gender = call.gender;
    search.options = {{.id = call.id.value, .during = {use.now, use.now + call.planned}}};
    search.among.emplace();
    for (const auto& person : reachable)
        if (can(person, call.mode)) search.among->push_back(person.person);
    return search;
}

}  // namespace

std::optional<std::vector<db::Reachable>> reachable_now(UseCase& use) {
    if (use.tools.redis == nullptr) return std::nullopt;
    auto people = db::Presence{*use.tools.redis}.list(use.tenant, use.now);
    if (!people) return std::nullopt;
    return *std::move(people);
}

std::vector<InterpreterId> suitable_people(UseCase& use, const WhoFits& question) {
    const auto& [call, rules, reachable, free_only] = question;
    const auto* setting = settings::find_setting(settings::default_catalogue(), call.setting);
    if (setting == nullptr) throw std::runtime_error{"hotline call with unknown setting"};
    const auto search = search_for(use, call, reachable);
    if (search.among->empty()) return {};
    const auto zone = tenant_calendar(use, rules).zone;
    const auto facts = db::load_candidates(
        use.tx, use.tenant, search, {.rules = rules, .setting = *setting, .zone = zone}, use.now);
    auto hard = rules_of::kAllHard & ~rules_of::hard_set(kDecidedByBeingReachable);
    if (!free_only) hard &= ~rules_of::hard_set(kDecidedByTheConstraint);
    const auto ranking =
        rules_of::rank(facts.need, facts.candidates, rules.matching, {.hard = hard});
    std::vector<InterpreterId> people;
    people.reserve(ranking.eligible.size());
    for (const auto& one : ranking.eligible) people.push_back(one.id);
    return people;
}

}  // namespace services::hotline
