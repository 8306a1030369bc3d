#include "services/translation/search_writers.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "db/loaders/tenant_rules.hpp"
#include "db/queries/translation.hpp"
#include "dispatch/matching/offer_strategy.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::translation {
namespace {

namespace matching = dispatch::matching;
namespace query = db::query;
namespace rules_of = dispatch::translation;
using dispatch::Done;
using dispatch::InterpreterId;
using dispatch::Result;
using matching::OfferState;

/// What an offer means for the next step; who gave an order back is not asked for it again.
OfferState meaning_of(std::string_view state) {
    if (state == "given_back") return OfferState::recused;
    return dispatch::booking::parse_offer_state(state).value();
}

/// Whom the order lacks now; nobody in most states.
std::optional<Role> lacking(const LockedOrder& order) {
    if (order.state == TranslationState::offered) return Role::writer;
    const bool is_unchecked = order.state == TranslationState::delivered && order.four_eyes;
    if (is_unchecked && !order.checker) return Role::checker;
    return std::nullopt;
}

std::string parts_json(const rules_of::Ranked& ranked) {
    auto parts = nlohmann::json::array();
    for (std::size_t i = 0; i < rules_of::kSoftRules; ++i)
        parts.push_back({{"rule", rules_of::soft_rules()[i].name},
                         {"grade", ranked.parts[i].grade},
                         {"points", ranked.parts[i].points}});
    return parts.dump();
}

std::vector<matching::PastOffer> past_offers(UseCase& use, const LockedOrder& order, Role role) {
    for (const auto& row : use.tx.run(query::translation_offer_expire_list, use.tenant, order.id,
                                      to_text(role), use.now)) {
        // nothing reacts in the same transaction, so nothing can refuse here
        [[maybe_unused]] const auto noted = note_person(use, order, "translation_offer_expired",
                                                        row.id<InterpreterId>("interpreter_id"));
    }
    std::vector<matching::PastOffer> past;
    for (const auto& row :
         use.tx.run(query::translation_offer_list, use.tenant, std::vector{order.id})) {
        if (row.view("role") != to_text(role)) continue;
        past.push_back({.person = row.id<InterpreterId>("interpreter_id"),
                        .state = meaning_of(row.view("state")),
                        .channel = dispatch::people::parse_reached_by(row.view("channel")).value(),
                        .made_at = row.instant("made_at"),
                        .expires_at = row.optional_instant("expires_at"),
                        .this_round = row.integer("round") == order.round});
    }
    return past;
}

/// Interest is not collected for written work: the first yes counts, in waves.
matching::Round look_now(UseCase& use) {
    matching::Round look{.opened_at = use.now, .now = use.now};
    look.plan = db::load_tenant_rules(use.tx, use.tenant, use.now).rules.offers.normal;
    if (look.plan.strategy == dispatch::settings::Strategy::collect_then_choose)
        look.plan.strategy = dispatch::settings::Strategy::waves;
    return look;
}

/// What one look at one order knows.
struct Look {
    LockedOrder& order;
    Role role;
    const rules_of::Ranking& ranking;
};

Result<Done> make_offer(UseCase& use, const Look& look, const matching::NewOffer& offer) {
    const auto& ranked =
        *std::ranges::find(look.ranking.eligible, offer.person, &rules_of::Ranked::id);
    const auto id = use.new_id();
    auto expires = offer.expires_at;
    if (expires && use.now < look.order.text.deadline)
        expires = std::min(*expires, look.order.text.deadline);
    use.tx.run(query::translation_offer_add, use.tenant, id, look.order.id, to_text(look.role),
               look.order.round, offer.person, dispatch::people::to_text(offer.channel),
               offer.position, ranked.points, parts_json(ranked), use.now, expires);
    return note_person(use, look.order, "translation_offer_made", offer.person);
}

void look_again(UseCase& use, const Look& look, dispatch::Instant at) {
    set_timer(use, {.consumer = "search_writers",
                    .aggregate_id = look.order.id,
                    .subject_id = look.order.id,
                    .due_at = at,
                    .dedup_key = "search_writers:" + dispatch::to_text(look.order.id) + ":" +
                                 std::string{to_text(look.role)} + ":" + dispatch::to_text(at)});
}

/// Without a checker the translation stays delivered; the coordinator finds one.
Result<Done> give_up(UseCase& use, const Look& look) {
    const auto reason = rules_of::to_text(rules_of::unfilled_reason(look.ranking));
    if (look.role == Role::writer) {
        const auto state =
            rules_of::after(look.order.now(), rules_of::TranslationAct::give_up, Side::system);
        if (!state) return state.error();
        look.order.state = *state;
        save_order(use, look.order);
    }
    return note_event(
        use,
        {.type = look.role == Role::writer ? "translation_unfilled" : "translation_checker_missing",
         .aggregate = "translation_order",
         .aggregate_id = look.order.id,
         .data = ids_json({{"translation_id", look.order.id}}, {{"reason", reason}})});
}

Result<Done> do_step(UseCase& use, const Look& look, const matching::NextStep& step) {
    if (step.kind == matching::StepKind::unfilled) return give_up(use, look);
    for (const auto& offer : step.offers)
        if (auto made = make_offer(use, look, offer); !made) return made;
    if (step.look_again_at) look_again(use, look, *step.look_again_at);
    return Done{};
}

}  // namespace

std::string_view to_text(Role role) {
    return role == Role::writer ? "writer" : "checker";
}

Role parse_role(std::string_view text) {
    return text == "checker" ? Role::checker : Role::writer;
}

WriterSearch rank_writers(UseCase& use, const db::TextToTranslate& text, db::WriterLook look) {
    const auto rules = db::load_translation_rules(use.tx, use.tenant, use.now);
    const auto tenant_rules = db::load_tenant_rules(use.tx, use.tenant, use.now);
    auto facts =
        db::load_writers(use.tx, use.tenant, text,
                         {.rules = rules, .matching = tenant_rules.rules.matching}, look, use.now);
    auto ranking = rules_of::rank(facts.need, facts.candidates);
    return {.facts = std::move(facts), .ranking = std::move(ranking)};
}

Result<Done> search_writers(UseCase& use, const Delivery& delivery) {
    auto order = lock_order_of_system(use, delivery.aggregate_id);
    const auto role = lacking(order);
    if (!role) return Done{};
    const auto search = rank_writers(use, order.text, db::WriterLook::with_languages);
    const auto past = past_offers(use, order, *role);
    const auto step =
        matching::next_step(rules_of::for_offers(search.ranking), past, look_now(use));
    return do_step(use, {.order = order, .role = *role, .ranking = search.ranking}, step);
}

Result<Done> withdraw_offers(UseCase& use, const LockedOrder& order, Role role) {
    for (const auto& row :
         use.tx.run(query::translation_offer_withdraw_list, use.tenant, order.id, to_text(role)))
        if (auto noted = note_person(use, order, "translation_offer_withdrawn",
                                     row.id<InterpreterId>("interpreter_id"));
            !noted)
            return noted;
    return Done{};
}

}  // namespace services::translation
