#include "api/cli/node.hpp"

#include "api/metrics.hpp"
#include "api/rate_limits.hpp"
#include "api/worker.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/postgres/migrate.hpp"
#include "db/queries/system.hpp"
#include "db/redis/client.hpp"
#include "db/secrets/ids.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/language/catalogue.hpp"
#include "dispatch/place/towns.hpp"
#include "services/documents/folding.hpp"

namespace api::cli {
namespace {

constexpr std::size_t kOwnConnections = 4;  // health, live readers, the clock's advance

std::size_t pool_size(const Settings& settings) {
    return static_cast<std::size_t>(settings.number("threads") +
                                    settings.number("worker_threads")) +
           kOwnConnections;
}

void refuse(const dispatch::Result<dispatch::Done>& checked, std::string_view otherwise) {
    if (checked) return;
    const auto& detail = checked.error().detail;
    throw CannotRun{detail.empty() ? std::string{otherwise} : detail};
}

/// Simulated time changes what becomes due for everybody: never beside real tenants.
void refuse_simulated_beside_real(const Stores& stores) {
    if (!stores.embedded())
        throw CannotRun{"the simulated clock is for embedded data folders only"};
    db::Pool owner{{.connection = stores.owner(), .size = 1}};
    const bool real = db::in_transaction(owner, std::nullopt, [](db::Transaction& tx) {
        return tx.run(db::query::tenant_real_exists).only().boolean("found");
    });
    if (real)
        throw CannotRun{"the simulated clock is refused: this data folder holds real tenants"};
}

std::unique_ptr<Clock> make_clock(const Settings& settings, const Stores& stores) {
    const auto wanted = settings.text("clock");
    if (wanted != "real" && wanted != "simulated")
        throw CannotRun{"clock must be real or simulated, not \"" + wanted + "\""};
    if (wanted == "real" && !settings.yes("demo")) return std::make_unique<RealClock>();
    refuse_simulated_beside_real(stores);
    auto clock = std::make_unique<SimulatedClock>(stores.app());
    if (!settings.yes("demo")) clock->start_at(real_now());
    return clock;
}

}  // namespace

void check_database(db::Pool& pool, db::Vault& vault) {
    refuse(db::check_role(pool), "the database role does not fit");
    const auto files = db::embedded_migrations();
    refuse(db::check_schema(pool, files), "the schema does not fit: run mittler migrate");
    auto tx = pool.begin(std::nullopt);
    refuse(vault.check_master_key(tx, real_now()),
           "the master key file does not belong to this database");
    tx.commit();
}

struct Node::Inside {
    Inside(const Settings& settings, const Stores& stores)
        : pool{{.connection = stores.app(), .size = pool_size(settings)}},
          redis{{.address = stores.redis(), .size = pool_size(settings)}},
          vault{stores.master_key_file()},
          clock{make_clock(settings, stores)},
          languages{dispatch::language::built_in_catalogue(services::documents::fold_for_search)},
          towns{dispatch::place::all_towns(), services::documents::fold_for_search},
          limits{redis, {}} {}

    db::Pool pool;
    db::Redis redis;
    db::Vault vault;
    std::unique_ptr<Clock> clock;
    dispatch::language::Catalogue languages;
    dispatch::place::TownIndex towns;
    RateLimits limits;
    Metrics metrics;
    std::unique_ptr<House> house;
};

Node::Node(const Settings& settings, const Stores& stores)
    : inside_{std::make_unique<Inside>(settings, stores)} {
    auto& in = *inside_;
    check_database(in.pool, in.vault);
    ensure_months(in.pool, real_now());
    ensure_months(in.pool, in.clock->now());
    in.house =
        std::make_unique<House>(House{.pool = in.pool,
                                      .redis = in.redis,
                                      .clock = *in.clock,
                                      .new_id = db::new_uuid,
                                      .tools = {.vault = in.vault,
                                                .languages = in.languages,
                                                .towns = in.towns,
                                                .public_url = settings.text("public_url"),
                                                .mail_from = settings.text("mail_from"),
                                                .redis = &in.redis},
                                      .limits = in.limits,
                                      .metrics = in.metrics,
                                      .demo = settings.yes("demo"),
                                      .mail_folder = settings.text("data") + "/mails",
                                      .relay = {.url = settings.text("mail_relay"),
                                                .user = settings.text("mail_user"),
                                                .password = settings.text("mail_password"),
                                                .from = settings.text("mail_from"),
                                                .needs_tls = settings.yes("mail_tls")},
                                      .metrics_networks = settings.list("metrics_networks")});
}

Node::~Node() = default;

House& Node::house() {
    return *inside_->house;
}

SimulatedClock* Node::simulated_clock() {
    return dynamic_cast<SimulatedClock*>(inside_->clock.get());
}

void Node::set_public_url(std::string url) {
    inside_->house->tools.public_url = std::move(url);
}

}  // namespace api::cli
