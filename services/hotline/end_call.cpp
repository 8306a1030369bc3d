#include "services/hotline/end_call.hpp"

#include "db/queries/hotline.hpp"
#include "services/hotline/ring_queue.hpp"
#include "services/hotline/settle_call.hpp"
#include "services/record.hpp"

namespace services::hotline {
namespace {

namespace booking = dispatch::booking;
namespace query = db::query;
using booking::HotlineAct;
using dispatch::Actor;
using dispatch::Done;
using dispatch::Error;
using dispatch::HotlineCallId;
using dispatch::Refusal;
using dispatch::Result;

/// How one act ends a call.
struct Ending {
    HotlineAct act;
    Actor side;
    std::string_view event;
    dispatch::Instant at;
};

Result<Done> finish(UseCase& use, const HotlineCall& call, const Ending& ending) {
    auto state = booking::after(call.state, ending.act, ending.side);
    if (!state) return state.error();
    if (ending.side == Actor::coordinator) use.actor.on_behalf_of = call.requester.value;
    withdraw_rings(use, call.id);
    use.tx.run(query::hotline_call_finish, use.tenant, call.id, booking::to_text(*state),
               ender(ending.side), ending.at, use.now);
    note_audit(use, {.action = ending.event, .kind = "hotline_call", .ids = {call.id.value}});
    if (ending.act == HotlineAct::end)
        if (auto settled = settle_call(use, call, ending.at); !settled) return settled;
    note_call(use, ending.event, call, call.interpreter);
    return ring_queue(use);  // a person, or a place in the queue, is free
}

Result<Done> do_act(UseCase& use, HotlineCallId id, HotlineAct act, std::string_view event) {
    const auto call = lock_call(use, id);
    if (!call) return call.error();
    return finish(use, *call, {.act = act, .side = side_of(use), .event = event, .at = use.now});
}

}  // namespace

Result<Done> give_up_call(UseCase& use, HotlineCallId id) {
    return do_act(use, id, HotlineAct::give_up, "hotline_call_given_up");
}

Result<Done> hand_over_call(UseCase& use, HotlineCallId id) {
    if (!has_outside(use)) return Error{Refusal::conflict, "hotline_outside_missing"};
    return do_act(use, id, HotlineAct::hand_over, "hotline_call_handed_over");
}

Result<Done> end_call(UseCase& use, HotlineCallId id) {
    return do_act(use, id, HotlineAct::end, "hotline_call_ended");
}

Result<Done> end_call_of(UseCase& use, const Delivery& delivery) {
    const auto call = lock_call(use, HotlineCallId{delivery.aggregate_id});
    if (!call || call->state != booking::HotlineState::connected) return Done{};
    return finish(use, *call,
                  {.act = HotlineAct::end,
                   .side = Actor::system,
                   .event = "hotline_call_ended",
                   .at = *call->connected_at + call->longest});
}

}  // namespace services::hotline
