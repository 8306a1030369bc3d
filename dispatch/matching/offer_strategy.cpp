#include "dispatch/matching/offer_strategy.hpp"

#include <algorithm>
#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::matching {
namespace {

using people::ReachedBy;
using settings::Strategy;

constexpr std::array<Name<UnfilledReason>, 6> kReasons{{
    {UnfilledReason::no_such_language, "no_such_language"},
    {UnfilledReason::nobody_qualified, "nobody_qualified"},
    {UnfilledReason::nobody_free, "nobody_free"},
    {UnfilledReason::all_declined, "all_declined"},
    {UnfilledReason::not_approved, "not_approved"},
    {UnfilledReason::office_not_accepted, "office_not_accepted"},
}};

constexpr std::array<Name<StepKind>, 6> kSteps{{
    {StepKind::offer, "offer"},
    {StepKind::wait, "wait"},
    {StepKind::ask_coordinator, "ask_coordinator"},
    {StepKind::take, "take"},
    {StepKind::filled, "filled"},
    {StepKind::unfilled, "unfilled"},
}};

bool is_open(const PastOffer& offer, Instant now) {
    if (!offer.this_round || offer.state != OfferState::made) return false;
    return !offer.expires_at || now < *offer.expires_at;
}

bool is_interested(const PastOffer& offer) {
    return offer.this_round && offer.state == OfferState::interested;
}

/// Shall the person not be asked (again)?
bool is_settled(const PastOffer& offer) {
    if (offer.this_round || offer.state == OfferState::recused) return true;
    const bool said_no = offer.state == OfferState::declined || offer.state == OfferState::accepted;
    return said_no && offer.same_times;
}

std::vector<NewOffer> not_asked_yet(const Ranking& ranking,
                                    std::span<const PastOffer> past,
                                    const Round& round) {
    std::vector<InterpreterId> settled;
    for (const auto& offer : past)
        if (is_settled(offer)) settled.push_back(offer.person);
    std::ranges::sort(settled);
    std::vector<NewOffer> list;
    int position = 0;
    for (const auto& person : ranking.eligible) {
        ++position;
        if (std::ranges::binary_search(settled, person.id)) continue;
        NewOffer offer{person.id, person.option, person.reached_by, std::nullopt, position};
        if (person.reached_by == ReachedBy::mail) offer.expires_at = expires_at(round);
        list.push_back(offer);
    }
    return list;
}

/// The next moment at which an open offer runs out; nothing if all wait for a call.
std::optional<Instant> next_expiry(std::span<const PastOffer> past, Instant now) {
    std::optional<Instant> next;
    for (const auto& offer : past)
        if (is_open(offer, now) && offer.expires_at && (!next || *offer.expires_at < *next))
            next = offer.expires_at;
    return next;
}

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

Instant collecting_ends(const Round& round) {
    return round.collect_until.value_or(round.opened_at + round.plan.collect_for);
}

NextStep make(std::vector<NewOffer> offers, std::optional<Instant> look_again_at) {
    for (const auto& offer : offers) look_again_at = earlier(look_again_at, offer.expires_at);
    return {.kind = StepKind::offer, .offers = std::move(offers), .look_again_at = look_again_at};
}

NextStep give_up(const Ranking& ranking, std::span<const PastOffer> past) {
    const auto reason = past.empty() ? unfilled_reason(ranking) : UnfilledReason::all_declined;
    return {.kind = StepKind::unfilled, .reason = reason};
}

/// What every strategy needs to know, computed once.
struct View {
    const Ranking& ranking;
    std::span<const PastOffer> past;
    const Round& round;
    std::vector<NewOffer> fresh;  // in the order of the ranking
    std::ptrdiff_t open = 0;
    std::ptrdiff_t interested = 0;
};

/// At most `count` at a time; the next ones follow when none of them is open any more, or, with a
/// pause, when that is over.
NextStep in_groups(View view, std::size_t count, std::optional<Minutes> pause) {
    std::optional<Instant> pause_ends;
    for (const auto& offer : view.past)
        if (pause && offer.this_round)
            pause_ends = std::max(pause_ends, std::optional{Instant{offer.made_at + *pause}});
    const bool pause_over = pause_ends && *pause_ends <= view.round.now;
    if (view.open > 0 && (view.fresh.empty() || !pause_over)) {
        if (view.fresh.empty()) pause_ends.reset();
        return {.kind = StepKind::wait,
                .look_again_at = earlier(pause_ends, next_expiry(view.past, view.round.now))};
    }
    if (view.fresh.empty()) return give_up(view.ranking, view.past);
    const bool more_follow = view.fresh.size() > count;
    if (more_follow) view.fresh.resize(count);
    std::optional<Instant> next;
    if (pause && more_follow) next = view.round.now + *pause;
    return make(std::move(view.fresh), next);
}

NextStep all_at_once(View view) {
    if (!view.fresh.empty()) return make(std::move(view.fresh), std::nullopt);
    if (view.open == 0) return give_up(view.ranking, view.past);
    return {.kind = StepKind::wait, .look_again_at = next_expiry(view.past, view.round.now)};
}

/// The best placed of the interested.
NextStep take_best(const View& view) {
    for (const auto& person : view.ranking.eligible) {
        const bool interested = std::ranges::any_of(view.past, [&](const PastOffer& offer) {
            return is_interested(offer) && offer.person == person.id;
        });
        if (interested) return {.kind = StepKind::take, .chosen = person.id};
    }
    return {.kind = StepKind::ask_coordinator};  // who said yes is no longer eligible
}

NextStep collect_then_choose(View view) {
    const auto ends = collecting_ends(view.round);
    if (view.round.now < ends) {
        if (!view.fresh.empty()) return make(std::move(view.fresh), ends);
        if (view.open > 0) return {.kind = StepKind::wait, .look_again_at = ends};
    }
    if (view.interested == 0) return give_up(view.ranking, view.past);
    if (view.round.plan.coordinator_chooses || view.round.coordinator_confirms)
        return {.kind = StepKind::ask_coordinator};
    return take_best(view);
}

NextStep by_strategy(View view) {
    const auto& plan = view.round.plan;
    switch (plan.strategy) {
        case Strategy::one_by_one: return in_groups(std::move(view), 1, std::nullopt);
        case Strategy::waves:
            return in_groups(std::move(view), static_cast<std::size_t>(plan.wave_size),
                             plan.wave_pause);
        case Strategy::all_at_once: return all_at_once(std::move(view));
        case Strategy::collect_then_choose: return collect_then_choose(std::move(view));
    }
    return {};
}

}  // namespace

std::string_view to_text(UnfilledReason reason) {
    return text_in<UnfilledReason>(kReasons, reason);
}
std::optional<UnfilledReason> parse_unfilled_reason(std::string_view text) {
    return value_in<UnfilledReason>(kReasons, text);
}
std::string_view to_text(StepKind kind) {
    return text_in<StepKind>(kSteps, kind);
}

std::string_view german_text(UnfilledReason reason) {
    switch (reason) {
        case UnfilledReason::no_such_language:
            return "Diese Sprache spricht im Pool zurzeit niemand.";
        case UnfilledReason::nobody_qualified:
            return "Niemand im Pool erfüllt alle Anforderungen dieses Einsatzes.";
        case UnfilledReason::nobody_free: return "Zu den gewünschten Zeiten ist niemand frei.";
        case UnfilledReason::all_declined: return "Von allen Gefragten hat niemand zugesagt.";
        case UnfilledReason::not_approved:
            return "Die Anfrage wurde bis zum Termin nicht freigegeben.";
        case UnfilledReason::office_not_accepted:
            return "Die Vermittlungsstelle hat die neue Einsatzstelle nicht aufgenommen.";
    }
    return {};
}

std::string_view english_text(UnfilledReason reason) {
    switch (reason) {
        case UnfilledReason::no_such_language:
            return "At present nobody in the pool speaks this language.";
        case UnfilledReason::nobody_qualified:
            return "Nobody in the pool meets all requirements of this assignment.";
        case UnfilledReason::nobody_free: return "Nobody is free at the wanted times.";
        case UnfilledReason::all_declined: return "Nobody of those who were asked accepted.";
        case UnfilledReason::not_approved: return "The request was not approved before its time.";
        case UnfilledReason::office_not_accepted: return "The new office was not accepted.";
    }
    return {};
}

Instant expires_at(const Round& round) {
    if (round.plan.strategy == Strategy::collect_then_choose) return collecting_ends(round);
    return round.expires_at.value_or(round.now + round.plan.expiry);
}

UnfilledReason unfilled_reason(const Ranking& ranking) {
    if (!ranking.eligible.empty()) return UnfilledReason::all_declined;
    constexpr std::array<Reason, 1> kLanguage{"language_missing"};
    // Whoever is asked by coordinators alone is not free for a search.
    constexpr std::array<Reason, 9> kTime{
        "only_by_request",      "not_available",      "already_booked",
        "travel_too_tight",     "notice_too_short",   "day_limit_reached",
        "busy_in_own_calendar", "week_limit_reached", "month_limit_reached"};
    const auto language = hard_set(kLanguage);
    const auto time = hard_set(kTime);
    bool somebody_speaks = false;
    for (const auto& person : ranking.excluded) {
        if ((person.against & ~time) == 0) return UnfilledReason::nobody_free;
        somebody_speaks = somebody_speaks || (person.against & language) == 0;
    }
    return somebody_speaks ? UnfilledReason::nobody_qualified : UnfilledReason::no_such_language;
}

NextStep next_step(const Ranking& ranking, std::span<const PastOffer> past, const Round& round) {
    const auto is_accepted = [](const PastOffer& offer) {
        return offer.this_round && offer.state == OfferState::accepted;
    };
    if (std::ranges::any_of(past, is_accepted)) return {.kind = StepKind::filled};
    View view{.ranking = ranking,
              .past = past,
              .round = round,
              .fresh = not_asked_yet(ranking, past, round)};
    view.open = std::ranges::count_if(
        past, [&](const PastOffer& offer) { return is_open(offer, round.now); });
    view.interested = std::ranges::count_if(past, is_interested);
    const bool collects = round.plan.strategy == Strategy::collect_then_choose;
    if (view.interested > 0 && !collects) return {.kind = StepKind::ask_coordinator};
    return by_strategy(std::move(view));
}

}  // namespace dispatch::matching
