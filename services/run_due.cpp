#include "services/run_due.hpp"

#include <algorithm>
#include <cassert>

#include "db/queries/record.hpp"

namespace services {
namespace {

constexpr int kTriesMax = 10;

}  // namespace

std::optional<Claimed> claim_due(UseCase& use) {
    const auto rows = use.tx.run(db::query::delivery_claim, use.tenant, use.now);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    return Claimed{
        .delivery = {.id = row.uuid("id"),
                     .consumer = row.text("consumer"),
                     .event_id = row.is_null("event_id") ? std::nullopt
                                                         : std::optional{row.uuid("event_id")},
                     .event_type = row.text("event_type"),
                     .aggregate_id = row.uuid("aggregate_id"),
                     .subject_id = row.is_null("subject_id")
                                       ? std::nullopt
                                       : std::optional{row.uuid("subject_id")},
                     .data = row.text("data"),
                     .due_at = row.instant("due_at")},
        .attempts = static_cast<int>(row.integer("attempts"))};
}

dispatch::Result<dispatch::Done> react(UseCase& use, const Delivery& delivery) {
    const auto found = std::ranges::find(consumers(), delivery.consumer, &Consumer::name);
    assert(found != consumers().end());
    return found->react(use, delivery);
}

void finish(UseCase& use, const dispatch::Uuid& delivery, std::string_view refused_with) {
    const auto code = refused_with.empty() ? std::optional<std::string>{}
                                           : std::optional{std::string{refused_with}};
    use.tx.run(db::query::delivery_finish, use.tenant, delivery, "done", code);
}

void put_off(UseCase& use, const Claimed& claimed, std::string_view what) {
    const auto pause = dispatch::Minutes{1 << std::min(claimed.attempts, 8)};
    use.tx.run(db::query::delivery_retry_later, use.tenant, claimed.delivery.id,
               dispatch::Instant{use.now + pause}, what, kTriesMax);
}

}  // namespace services
