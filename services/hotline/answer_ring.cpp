#include "services/hotline/answer_ring.hpp"

#include <algorithm>

#include "db/loaders/hotline_rules.hpp"
#include "db/loaders/tenant_rules.hpp"
#include "db/queries/hotline.hpp"
#include "db/queries/search.hpp"
#include "db/secrets/token.hpp"
#include "db/secrets/vault.hpp"
#include "services/hotline/ring_queue.hpp"
#include "services/hotline/suitable_people.hpp"
#include "services/reactions.hpp"
#include "services/record.hpp"

namespace services::hotline {
namespace {

namespace booking = dispatch::booking;
namespace query = db::query;
using booking::RingAnswer;
using dispatch::Actor;
using dispatch::Done;
using dispatch::Error;
using dispatch::HotlineRingId;
using dispatch::InterpreterId;
using dispatch::Refusal;
using dispatch::Result;

struct LockedRing {
    HotlineRingId id;
    InterpreterId person;
    HotlineCall call;
    std::optional<RingAnswer> answer;
    dispatch::Instant until;
};

/// A ring in the scope, with its call locked and read again behind the lock.
Result<LockedRing> lock_ring(UseCase& use, HotlineRingId id) {
    const Error unseen{Refusal::not_found, "not_found", "ring_id"};
    const auto seen = use.tx.run(query::hotline_ring_read, use.tenant, id, use.scope.interpreter);
    if (seen.empty()) return unseen;
    const auto call_id = seen.only().id<dispatch::HotlineCallId>("call_id");
    use.tx.run(query::hotline_queue_lock, use.tenant);
    const auto calls = use.tx.run(query::hotline_call_lock, use.tenant, call_id);
    const auto rows = use.tx.run(query::hotline_ring_read, use.tenant, id, use.scope.interpreter);
    if (calls.empty() || rows.empty()) return unseen;
    const auto row = rows.only();
    LockedRing ring{.id = id,
                    .person = row.id<InterpreterId>("interpreter_id"),
                    .call = call_of(calls.only()),
                    .answer = {},
                    .until = row.instant("until")};
    if (const auto answer = row.optional_text("answer"))
        ring.answer = booking::parse_ring_answer(*answer);
    return ring;
}

void save_answer(UseCase& use, const LockedRing& ring, RingAnswer answer) {
    use.tx.run(query::hotline_ring_answer, use.tenant, ring.id, booking::to_text(answer), use.now);
}

/// Still fit: a block or a lost clearance may have come since the phone began to ring.
Result<Done> judge_again(UseCase& use, const LockedRing& ring) {
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
    const db::Reachable person{.person = ring.person,
                               .until = ring.until,
                               .seen_at = use.now,
                               .telephone = true,
                               .video = true};
    const std::vector<db::Reachable> alone{person};
    if (suitable_people(use, {ring.call, rules, alone, false}).empty())
        return Error{Refusal::conflict, "person_not_possible"};
    return Done{};
}

Result<dispatch::CommitmentId> keep_free(UseCase& use, const LockedRing& ring) {
    const auto people = use.tx.run(db::query::interpreter_lock, use.tenant, ring.person);
    if (people.empty()) return Error{Refusal::not_found, "not_found", "ring_id"};
    const auto calendar = people.only().uuid("calendar_id");
    const dispatch::Period during{use.now, use.now + ring.call.planned};
    use.tx.run(db::query::commitment_remove_expired, calendar, use.now, during.begin, during.end);
    const auto id = use.make_id<dispatch::CommitmentId>();
    const auto added = use.tx.run(db::query::commitment_add, use.tenant, id, ring.person, calendar,
                                  during.begin, during.end);
    if (added.affected() == 0) return Error{Refusal::conflict, "interpreter_already_booked"};
    return id;
}

std::optional<db::Bytes> make_room(UseCase& use, const HotlineCall& call) {
    if (call.mode != dispatch::settings::Mode::video) return std::nullopt;
    const auto rules = db::load_hotline_rules(use.tx, use.tenant, use.now);
    auto name = db::random_token();
    std::erase_if(name, [](char sign) { return sign == '-' || sign == '_'; });
    return use.tools.vault.seal(
        use.tx, use.tenant, {"hotline_call", "room_enc", call.id.value},
        dispatch::settings::room_address(rules.room_template, "mittler-" + name));
}

/// A talk that nobody ends is over then.
void await_the_end(UseCase& use, const HotlineCall& call) {
    set_timer(use, {.consumer = "end_hotline",
                    .aggregate_id = call.id.value,
                    .subject_id = std::nullopt,
                    .due_at = use.now + call.longest,
                    .dedup_key = "end_hotline:" + to_text(call.id)});
}

}  // namespace

Result<dispatch::HotlineCallId> accept_ring(UseCase& use, HotlineRingId id) {
    auto ring = lock_ring(use, id);
    if (!ring) return ring.error();
    auto state = booking::after(ring->call.state, booking::HotlineAct::accept, Actor::interpreter);
    if (!state) return state.error();
    if (auto rings = booking::still_rings(ring->answer, ring->until, use.now); !rings)
        return rings.error();
    if (auto judged = judge_again(use, *ring); !judged) return judged.error();
    auto commitment = keep_free(use, *ring);
    if (!commitment) return commitment.error();
    save_answer(use, *ring, RingAnswer::accepted);
    use.tx.run(query::hotline_call_connect, use.tenant, ring->call.id, ring->person, *commitment,
               make_room(use, ring->call), use.now);
    withdraw_rings(use, ring->call.id);
    await_the_end(use, ring->call);
    note_audit(use, {.action = "hotline_accepted",
                     .kind = "hotline_call",
                     .ids = {ring->call.id.value, ring->person.value}});
    note_call(use, "hotline_call_connected", ring->call, ring->person);
    if (auto rung = ring_queue(use); !rung) return rung.error();
    return ring->call.id;
}

Result<Done> decline_ring(UseCase& use, HotlineRingId id) {
    auto ring = lock_ring(use, id);
    if (!ring) return ring.error();
    if (auto rings = booking::still_rings(ring->answer, ring->until, use.now); !rings) return rings;
    save_answer(use, *ring, RingAnswer::declined);
    note_ring(use, "hotline_ring_declined", ring->call.id, ring->person);
    return ring_queue(use);
}

}  // namespace services::hotline
