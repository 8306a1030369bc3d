#include <fmt/format.h>

#include <cstdio>

#include "api/cli/commands.hpp"
#include "api/cli/node.hpp"
#include "api/cli/tenant_work.hpp"
#include "db/embedded/folder_lock.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/postgres/migrate.hpp"
#include "db/queries/keys.hpp"
#include "db/queries/system.hpp"
#include "db/secrets/key_rotation.hpp"
#include "db/secrets/master_keys.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/privacy/erase_old.hpp"

namespace api::cli {
namespace {

std::vector<dispatch::TenantId> all_tenants(const Stores& stores) {
    db::Pool owner{{.connection = stores.owner(), .size = 1}};
    return db::in_transaction(owner, std::nullopt, [](db::Transaction& tx) {
        std::vector<dispatch::TenantId> all;
        for (const auto& row : tx.run(db::query::tenant_list))
            all.push_back(row.id<dispatch::TenantId>("id"));
        return all;
    });
}

/// From now on the database wants the first key of the file and none of the others.
void note_new_master_key(db::Pool& pool, const std::filesystem::path& file) {
    const auto keys = db::read_master_keys(file);
    db::in_transaction(pool, std::nullopt, [&](db::Transaction& tx) {
        tx.run(db::query::master_key_add, keys.front().id, real_now());
        for (std::size_t i = 1; i < keys.size(); ++i)
            tx.run(db::query::master_key_retire, keys[i].id);
    });
}

/// The dry run of the eraser: tables and numbers, nothing stays.
void print_erasure(const Settings& settings, const Stores& stores, const std::string& slug) {
    Node node{settings, stores};
    const auto tenant = find_tenant(node.house(), slug);
    auto tx = node.house().pool.begin(tenant.id);
    auto use = use_case_of_system(node.house(), tx, tenant);
    const auto concerned = services::privacy::preview_erasure(use);
    fmt::print("the deletion rules would erase or anonymise now, of {}:\n", slug);
    for (const auto& [table, rows] : concerned) fmt::print("  {:24} {}\n", table, rows);
    if (concerned.empty()) fmt::print("  nothing\n");
}

}  // namespace

int migrate(const Settings& settings) {
    Stores stores{settings};
    const auto files = db::embedded_migrations();
    const auto applied = db::migrate(stores.owner(), files, real_now());
    if (!applied) throw CannotRun{applied.error().detail};
    fmt::print("{} migrations applied, the schema is at {}\n", *applied, files.back().name);
    return 0;
}

int rotate_keys(const Settings& settings) {
    Stores stores{settings};
    const db::FolderLock turn{stores.master_key_file().string() + ".lock"};
    if (!turn.held()) throw CannotRun{"another mittler keys rotate is running on this key file"};
    db::Pool pool{{.connection = stores.app(), .size = 1}};
    {
        db::Vault before{stores.master_key_file()};
        check_database(pool, before);
    }
    db::add_master_key(stores.master_key_file());
    db::Vault vault{stores.master_key_file()};
    db::in_transaction(pool, std::nullopt,
                       [](db::Transaction& tx) { db::await_keys_in_making(tx); });
    const auto tenants = all_tenants(stores);
    for (const auto& tenant : tenants)
        db::in_transaction(pool, tenant, [&](db::Transaction& tx) {
            vault.rewrap_data_keys(tx, tenant);
            vault.rotate_data_key(tx, tenant);
        });
    note_new_master_key(pool, stores.master_key_file());
    db::drop_old_master_keys(stores.master_key_file());
    fmt::print("new keys for {} tenants\n", tenants.size());
    return 0;
}

int check(const Settings& settings, const CheckOptions& options) {
    Stores stores{settings};
    db::Pool pool{{.connection = stores.app(), .size = 1}};
    db::Vault vault{stores.master_key_file()};
    check_database(pool, vault);
    fmt::print("database role, schema and master key fit\n");
    const auto zone = dispatch::calendar::Zone::named("Europe/Berlin");
    if (!zone) throw CannotRun{"this machine has no time zones: install the package tzdata"};
    fmt::print("time zones are there; it is {} in Berlin\n",
               dispatch::calendar::to_text(*zone, real_now()));
    if (!options.erasure_of.empty()) print_erasure(settings, stores, options.erasure_of);
    return 0;
}

int bench() {
    fmt::print(
        "Measurements are programs of their own, built from tests/bench:\n"
        "  deploy/build dev ranking_bench && build/dev/tests/ranking_bench\n"
        "  deploy/build dev edge_bench && build/dev/tests/edge_bench\n"
        "  deploy/build dev booking_bench && build/dev/tests/booking_bench\n");
    return 0;
}

}  // namespace api::cli
