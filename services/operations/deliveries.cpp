#include "services/operations/deliveries.hpp"

#include "db/queries/system.hpp"
#include "services/record.hpp"

namespace services::operations {

using dispatch::Error;
using dispatch::Refusal;

std::vector<DeliveryLine> list_deliveries(UseCase& use, std::string_view state, std::size_t limit) {
    std::vector<DeliveryLine> lines;
    for (const auto& row : use.tx.run(db::query::delivery_list, use.tenant, state, limit))
        lines.push_back({.id = row.uuid("id"),
                         .consumer = row.text("consumer"),
                         .state = row.text("state"),
                         .due_at = row.instant("due_at"),
                         .attempts = row.integer("attempts"),
                         .last_error = row.optional_text("last_error")});
    return lines;
}

dispatch::Result<dispatch::Done> retry_delivery(UseCase& use, const dispatch::Uuid& id) {
    const auto rows = use.tx.run(db::query::delivery_lock, use.tenant, id);
    if (rows.empty()) return Error{Refusal::not_found, "not_found"};
    if (rows.only().view("state") != "given_up")
        return Error{Refusal::conflict, "delivery_not_given_up"};
    use.tx.run(db::query::delivery_retry_now, use.tenant, id, use.now);
    note_audit(use, {.action = "delivery_retried", .kind = "delivery", .ids = {id}});
    return dispatch::Done{};
}

std::vector<DueLine> list_became_due(UseCase& use,
                                     dispatch::Instant from,
                                     dispatch::Instant until) {
    std::vector<DueLine> lines;
    for (const auto& row : use.tx.run(db::query::delivery_count_by_time, use.tenant, from, until))
        lines.push_back({row.instant("due_at"), row.text("consumer"), row.integer("count")});
    return lines;
}

}  // namespace services::operations
