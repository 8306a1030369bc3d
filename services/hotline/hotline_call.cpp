#include "services/hotline/hotline_call.hpp"

#include "db/queries/hotline.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::hotline {

namespace booking = dispatch::booking;
namespace query = db::query;
namespace settings = dispatch::settings;
using dispatch::Actor;
using dispatch::Error;
using dispatch::Minutes;
using dispatch::Refusal;
using dispatch::Result;

HotlineCall call_of(const db::Row& row) {
    HotlineCall call{.id = row.id<dispatch::HotlineCallId>("id"),
                     .requester = row.id<dispatch::RequesterId>("requester_id"),
                     .requested_by = row.id<dispatch::AccountId>("requested_by"),
                     .setting = row.text("setting"),
                     .mode = settings::parse_mode(row.view("mode")).value(),
                     .form = settings::parse_form(row.view("form")).value(),
                     .language = row.text("language"),
                     .gender = {},
                     .state = booking::parse_hotline_state(row.view("state")).value(),
                     .requested_at = row.instant("requested_at"),
                     .waits_until = row.instant("waits_until"),
                     .planned = Minutes{row.integer("planned_min")},
                     .longest = Minutes{row.integer("longest_min")},
                     .interpreter = row.optional_id<dispatch::InterpreterId>("interpreter_id"),
                     .commitment = row.optional_id<dispatch::CommitmentId>("commitment_id"),
                     .connected_at = row.optional_instant("connected_at"),
                     .assignment = row.optional_id<dispatch::AssignmentId>("assignment_id"),
                     .rule_ids = row.uuid_array("rule_ids")};
    if (const auto gender = row.optional_text("gender_wish"))
        call.gender = settings::parse_gender(*gender);
    return call;
}

Result<HotlineCall> lock_call(UseCase& use, dispatch::HotlineCallId id) {
    const Error unseen{Refusal::not_found, "not_found", "call_id"};
    use.tx.run(query::hotline_queue_lock, use.tenant);
    const auto rows = use.tx.run(query::hotline_call_lock, use.tenant, id);
    if (rows.empty()) return unseen;
    auto call = call_of(rows.only());
    if (use.scope.requester && call.requester != *use.scope.requester) return unseen;
    if (use.scope.interpreter && call.interpreter != use.scope.interpreter) return unseen;
    return call;
}

Actor side_of(const UseCase& use) {
    if (use.scope.interpreter) return Actor::interpreter;
    return use.scope.requester ? Actor::requester : Actor::coordinator;
}

void note_call(UseCase& use,
               std::string_view type,
               const HotlineCall& call,
               std::optional<dispatch::InterpreterId> person) {
    const auto data =
        person
            ? ids_json({{"requester_id", call.requester.value}, {"interpreter_id", person->value}})
            : ids_json({{"requester_id", call.requester.value}});
    [[maybe_unused]] const auto done = note_event(
        use,
        {.type = type, .aggregate = "hotline_call", .aggregate_id = call.id.value, .data = data});
}

void note_ring(UseCase& use,
               std::string_view type,
               dispatch::HotlineCallId call,
               dispatch::InterpreterId person) {
    [[maybe_unused]] const auto done =
        note_event(use, {.type = type,
                         .aggregate = "hotline_call",
                         .aggregate_id = call.value,
                         .data = ids_json({{"interpreter_id", person.value}})});
}

bool has_outside(UseCase& use) {
    return !use.tx.run(query::hotline_outside_read, use.tenant).empty();
}

void withdraw_rings(UseCase& use, dispatch::HotlineCallId call) {
    for (const auto& row : use.tx.run(query::hotline_ring_withdraw_list, use.tenant, call, use.now))
        note_ring(use, "hotline_ring_withdrawn", call,
                  row.id<dispatch::InterpreterId>("interpreter_id"));
}

std::string_view ender(Actor side) {
    switch (side) {
        case Actor::requester: return "requester";
        case Actor::coordinator: return "coordinator";
        case Actor::interpreter: return "interpreter";
        case Actor::system: return "system";
    }
    return {};
}

}  // namespace services::hotline
