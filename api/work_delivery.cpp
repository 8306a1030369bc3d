#include "api/work_delivery.hpp"

#include <spdlog/spdlog.h>

#include "api/metrics.hpp"
#include "db/postgres/in_transaction.hpp"
#include "services/run_due.hpp"

namespace api {
namespace {

using services::Claimed;

/// What became of a claimed delivery; `code` is the refusal's or what broke.
struct Outcome {
    enum class Kind { done, refused, broken } kind;
    std::string code = {};
};

std::string_view to_text(Outcome::Kind kind) {
    switch (kind) {
        case Outcome::Kind::done: return "done";
        case Outcome::Kind::refused: return "refused";
        case Outcome::Kind::broken: return "put_off";
    }
    return "";
}

/// Reacts and commits; what is refused or breaks is rolled back. After a serialization failure the
/// next round of the worker tries again, so that others may go first.
Outcome react_and_commit(services::UseCase& use, const Claimed& claimed) {
    try {
        const auto done = services::react(use, claimed.delivery);
        if (!done) {
            use.tx.rollback();
            return {Outcome::Kind::refused, std::string{done.error().code}};
        }
        services::finish(use, claimed.delivery.id, {});
        use.tx.commit();
        return {Outcome::Kind::done};
    } catch (const db::Retryable&) {
        throw;
    } catch (const std::exception& accident) {
        return {Outcome::Kind::broken, accident.what()};
    }
}

void note_outcome(const House& house,
                  const TenantOfWork& tenant,
                  const Claimed& claimed,
                  const Outcome& outcome) {
    if (outcome.kind == Outcome::Kind::done) return;
    db::in_transaction(house.pool, tenant.id, [&](db::Transaction& tx) {
        auto use = use_case_of_system(house, tx, tenant);
        if (outcome.kind == Outcome::Kind::refused) {
            services::finish(use, claimed.delivery.id, outcome.code);
        } else {
            services::put_off(use, claimed, outcome.code);
        }
    });
}

}  // namespace

services::UseCase use_case_of_system(const House& house,
                                     db::Transaction& tx,
                                     const TenantOfWork& tenant) {
    return {.tx = tx,
            .tools = house.tools,
            .tenant = tenant.id,
            .zone = tenant.zone,
            .land = tenant.land,
            .actor = {.account = {},
                      .on_behalf_of = {},
                      .channel = services::Channel::system,
                      .from_where = "worker"},
            .scope = {},
            .now = house.clock.now(),
            .new_id = house.new_id};
}

bool work_one(const House& house, const TenantOfWork& tenant) try {
    Claimed claimed;
    Outcome outcome{};
    {
        auto tx = house.pool.begin(tenant.id);
        auto use = use_case_of_system(house, tx, tenant);
        auto found = services::claim_due(use);
        if (!found) return false;
        claimed = *std::move(found);
        outcome = react_and_commit(use, claimed);
    }
    note_outcome(house, tenant, claimed, outcome);
    house.metrics.count("mittler_deliveries_total", "result", to_text(outcome.kind));
    if (outcome.kind == Outcome::Kind::broken)
        spdlog::error("delivery={} consumer={} attempts={} accident=\"{}\"",
                      dispatch::to_text(claimed.delivery.id), claimed.delivery.consumer,
                      claimed.attempts + 1, outcome.code);
    return true;
} catch (const db::Retryable&) {
    return true;  // rolled back, still due
}

}  // namespace api
