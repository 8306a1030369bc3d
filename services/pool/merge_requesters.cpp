#include "services/pool/merge_requesters.hpp"

#include "db/queries/pool.hpp"
#include "services/pool/requester_store.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::RequesterId;
using dispatch::Result;

Result<Done> check(UseCase& use, const MergeRequesters& command) {
    if (command.from == command.into) return Error{Refusal::invalid, "field_invalid", "into"};
    bool has_from = false;
    bool has_into = false;
    bool is_closed = false;
    const auto rows = use.tx.run(db::query::requester_lock, use.tenant, command.from, command.into);
    for (const auto row : rows) {
        const auto id = row.id<RequesterId>("id");
        has_from = has_from || id == command.from;
        has_into = has_into || id == command.into;
        is_closed = is_closed || row.view("state") == "closed";
    }
    if (!has_from) return Error{Refusal::not_found, "not_found", "requester_id"};
    if (!has_into) return Error{Refusal::not_found, "not_found", "into"};
    if (is_closed) return Error{Refusal::conflict, "requester_closed"};
    return Done{};
}

}  // namespace

Result<Office> merge_requesters(UseCase& use, const MergeRequesters& command) {
    if (const auto good = check(use, command); !good) return good.error();
    use.tx.run(db::query::requester_merge, use.tenant, command.from, command.into, use.now,
               command.real_now);
    note_audit(use, {.action = "requesters_merged",
                     .kind = "requester",
                     .ids = {command.from.value, command.into.value}});
    for (const auto& office : {command.from, command.into}) {
        const auto noted = note_event(
            use,
            {.type = "requester_changed", .aggregate = "requester", .aggregate_id = office.value});
        if (!noted) return noted.error();
    }
    return read_requester(use, command.into);
}

}  // namespace services::pool
