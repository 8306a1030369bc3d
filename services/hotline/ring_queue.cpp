#include "services/hotline/ring_queue.hpp"

#include <algorithm>
#include <set>

#include "db/loaders/hotline_rules.hpp"
#include "db/loaders/tenant_rules.hpp"
#include "db/queries/hotline.hpp"
#include "dispatch/matching/ring_plan.hpp"
#include "services/hotline/suitable_people.hpp"
#include "services/record.hpp"

namespace services::hotline {
namespace {

namespace booking = dispatch::booking;
namespace query = db::query;
namespace rules_of = dispatch::matching;
using booking::HotlineAct;
using booking::HotlineState;
using dispatch::Done;
using dispatch::Instant;
using dispatch::InterpreterId;
using dispatch::Result;

/// What one look knows of the whole queue.
struct Look {
    dispatch::settings::HotlineRules hotline;
    dispatch::settings::TenantRules rules;
    bool knows = true;                     // false: Redis is away
    std::vector<db::Reachable> reachable;  // without those who talk
    std::vector<db::Reachable> talking;    // in a call like these
    std::set<InterpreterId> rung;
    bool has_outside = false;
};

std::vector<rules_of::PastRing> past_rings(UseCase& use, const HotlineCall& call) {
    std::vector<rules_of::PastRing> past;
    for (const auto& row : use.tx.run(query::hotline_ring_list, use.tenant, call.id)) {
        auto& ring = past.emplace_back(rules_of::PastRing{
            .person = row.id<InterpreterId>("interpreter_id"), .until = row.instant("until")});
        if (const auto answer = row.optional_text("answer"))
            ring.answer = booking::parse_ring_answer(*answer);
    }
    return past;
}

void end_overdue_rings(UseCase& use) {
    for (const auto& row : use.tx.run(query::hotline_ring_miss_list, use.tenant, use.now))
        note_ring(use, "hotline_ring_missed", row.id<dispatch::HotlineCallId>("call_id"),
                  row.id<InterpreterId>("interpreter_id"));
}

void look_again(UseCase& use, const HotlineCall& call, Instant at) {
    set_timer(use, {.consumer = "ring_hotline",
                    .aggregate_id = call.id.value,
                    .subject_id = std::nullopt,
                    .due_at = at,
                    .dedup_key = "ring_hotline:" + to_text(call.id) + ":" + dispatch::to_text(at)});
}

/// Whose appointment is over meanwhile tells nobody: while nothing rings, somebody looks now and
/// then. At full steps, so that looks of several calls fall together.
Instant next_glance(const UseCase& use, const HotlineCall& call) {
    constexpr std::int64_t kGlance_s = 15;
    const auto now = use.now.time_since_epoch().count();
    const Instant at{dispatch::Seconds{(now / kGlance_s + 1) * kGlance_s}};
    return std::min(at, call.waits_until);
}

Result<Done> set_state(UseCase& use, const HotlineCall& call, HotlineAct act) {
    auto state = booking::after(call.state, act, dispatch::Actor::system);
    if (!state) return state.error();
    use.tx.run(query::hotline_call_set_state, use.tenant, call.id, booking::to_text(*state),
               use.now);
    note_call(use,
              *state == HotlineState::ringing ? "hotline_call_ringing" : "hotline_call_waiting",
              call);
    return Done{};
}

/// Who was rung between the look and now by another call is left out by the constraint.
Result<Done> ring(UseCase& use,
                  Look& look,
                  const HotlineCall& call,
                  const rules_of::RingStep& step) {
    bool rings = false;
    for (const auto& person : step.people) {
        const auto id = use.make_id<dispatch::HotlineRingId>();
        const auto added = use.tx.run(query::hotline_ring_add, use.tenant, id, call.id, person,
                                      use.now, step.until);
        if (added.affected() == 0) continue;
        rings = true;
        look.rung.insert(person);
        note_ring(use, "hotline_ring_begun", call.id, person);
    }
    if (!rings) return Done{};
    look_again(use, call, step.until);
    return call.state == HotlineState::waiting ? set_state(use, call, HotlineAct::ring)
                                               : Result{Done{}};
}

Result<Done> end_waiting(UseCase& use, const HotlineCall& call, HotlineAct act) {
    auto state = booking::after(call.state, act, dispatch::Actor::system);
    if (!state) return state.error();
    withdraw_rings(use, call.id);
    use.tx.run(query::hotline_call_finish, use.tenant, call.id, booking::to_text(*state), "system",
               use.now, use.now);
    note_call(use,
              act == HotlineAct::hand_over ? "hotline_call_handed_over" : "hotline_call_given_up",
              call);
    return Done{};
}

Result<Done> rest(UseCase& use,
                  const HotlineCall& call,
                  const std::vector<rules_of::PastRing>& past) {
    const bool rings = std::ranges::any_of(
        past, [&](const auto& one) { return !one.answer && use.now < one.until; });
    if (rings) return Done{};
    look_again(use, call, next_glance(use, call));
    if (call.state == HotlineState::waiting) return Done{};
    return set_state(use, call, HotlineAct::rest);
}

/// Without Redis nobody knows who can be reached: then only the end of the wait counts.
rules_of::RingStep next_step(UseCase& use,
                             const Look& look,
                             const HotlineCall& call,
                             const std::vector<rules_of::PastRing>& past) {
    std::vector<InterpreterId> free;
    // whoever talks may be free in a moment: that is worth a wait
    auto busy = suitable_people(use, {call, look.rules, look.talking, false});
    for (const auto& person : suitable_people(use, {call, look.rules, look.reachable}))
        (look.rung.contains(person) ? busy : free).push_back(person);
    const auto step = rules_of::next_ring_step({.ranked = free,
                                                .busy = busy,
                                                .past = past,
                                                .now = use.now,
                                                .waits_until = call.waits_until,
                                                .parallel = look.hotline.parallel,
                                                .ring_for = look.hotline.ring_for,
                                                .has_outside = look.has_outside});
    if (!look.knows && use.now < call.waits_until) return {};
    return step;
}

Look look_around(UseCase& use) {
    const auto reachable = reachable_now(use);
    Look look{.hotline = db::load_hotline_rules(use.tx, use.tenant, use.now),
              .rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules,
              .knows = reachable.has_value(),
              .reachable = {},
              .talking = {},
              .rung = {},
              .has_outside = has_outside(use)};
    std::set<InterpreterId> talking;
    for (const auto& row : use.tx.run(query::hotline_busy_list, use.tenant, use.now))
        (row.boolean("talks") ? talking : look.rung)
            .insert(row.id<InterpreterId>("interpreter_id"));
    for (const auto& one : reachable.value_or(std::vector<db::Reachable>{}))
        (talking.contains(one.person) ? look.talking : look.reachable).push_back(one);
    return look;
}

Result<Done> serve(UseCase& use, Look& look, const HotlineCall& call) {
    const auto past = past_rings(use, call);
    const auto step = next_step(use, look, call, past);
    switch (step.kind) {
        case rules_of::RingStepKind::ring: return ring(use, look, call, step);
        case rules_of::RingStepKind::wait: return rest(use, call, past);
        case rules_of::RingStepKind::hand_over:
            return end_waiting(use, call, HotlineAct::hand_over);
        case rules_of::RingStepKind::give_up: return end_waiting(use, call, HotlineAct::give_up);
    }
    return Done{};
}

}  // namespace

Result<Done> ring_queue(UseCase& use) {
    use.tx.run(query::hotline_queue_lock, use.tenant);
    end_overdue_rings(use);
    const auto calls = use.tx.run(query::hotline_call_open_lock, use.tenant);
    if (calls.empty()) return Done{};
    auto look = look_around(use);
    for (const auto& row : calls)
        if (auto served = serve(use, look, call_of(row)); !served) return served;
    return Done{};
}

Result<Done> ring_queue_of(UseCase& use, const Delivery& /*delivery*/) {
    return ring_queue(use);
}

}  // namespace services::hotline
