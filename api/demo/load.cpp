#include "api/demo/load.hpp"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "api/demo/demo_day.hpp"
#include "api/demo/logins.hpp"
#include "api/work_delivery.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/queries/accounts.hpp"
#include "db/secrets/password.hpp"
#include "services/accounts/account_add.hpp"
#include "services/pool/import_file.hpp"
#include "services/pool/rules.hpp"

namespace api::demo {
namespace {

namespace fs = std::filesystem;
using dispatch::calendar::LocalDay;

struct DemoPool {
    std::string_view slug;
    std::string_view name;
    std::string_view kind;
    std::string_view folder;
    std::string_view rules = {};  // of kind dispatch, beside the defaults
};
/// The one of the day last: where it is, all are.
constexpr std::array kPools{
    DemoPool{"kreis-lippe", "Kreis Lippe, Kommunales Integrationszentrum", "ki", "lippe"},
    DemoPool{"duisburg", "Stadt Duisburg, Kommunales Integrationszentrum", "ki", "duisburg"},
    DemoPool{"aachen", "Sprachmittlerpool Aachen", "traeger", "aachen"},
    DemoPool{kDayTenant, "Stadt Solingen, Mobiler Übersetzungsdienst", "ki", "solingen",
             R"({"strategy_by_office": true})"},
};

struct DemoFile {
    std::string_view kind;
    std::string_view name;
};
/// In this sequence: people and offices before what refers to them.
constexpr std::array kFiles{
    DemoFile{"postcodes", "postcodes.csv"},
    DemoFile{"requesters", "requesters.csv"},
    DemoFile{"interpreters", "interpreters.csv"},
    DemoFile{"interpreters", "jobcenter_interpreters.csv"},
    DemoFile{"availability", "availability.csv"},
    DemoFile{"balances", "balances.csv"},
    DemoFile{"assignments", "assignments.csv"},
};

std::string read_file(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The first reason why a file was refused, for whoever repairs the demo files.
std::string first_refusal(const services::pool::ImportReport& report) {
    for (const auto& line : report.lines)
        if (line.action == services::pool::LineAction::refuse && !line.findings.empty())
            return fmt::format("line {}: {}", line.line, line.findings.front().english);
    return "refused";
}

void import_one(services::UseCase& use, const DemoFile& file, const std::string& bytes) {
    const auto report =
        services::pool::import_file(use, {.kind = std::string{file.kind},
                                          .bytes = bytes,
                                          .mode = services::pool::ImportMode::apply});
    if (!report)
        throw std::runtime_error{fmt::format("demo file {}: {}", file.name, report.error().code)};
    if (!report->applied)
        throw std::runtime_error{
            fmt::format("demo file {}, {}", file.name, first_refusal(*report))};
}

void load_pool(services::UseCase& use, const fs::path& folder, LocalDay day) {
    for (const auto& file : kFiles)
        if (fs::exists(folder / file.name))
            import_one(use, file, move_file(read_file(folder / file.name), day));
}

void add_tenant(services::UseCase& use, const DemoPool& pool) {
    const auto added = services::accounts::add_tenant(use.tx, use.tenant,
                                                      {.slug = std::string{pool.slug},
                                                       .name = std::string{pool.name},
                                                       .kind = std::string{pool.kind},
                                                       .is_demo = true},
                                                      use.now);
    if (!added) throw std::runtime_error{"demo tenant: " + std::string{added.error().code}};
}

void save_rules(services::UseCase& use, const DemoPool& pool) {
    if (pool.rules.empty()) return;
    const auto saved = services::pool::save_rule(use, {.kind = "dispatch",
                                                       .valid_from = dispatch::Instant{},
                                                       .document = std::string{pool.rules}});
    if (!saved) throw std::runtime_error{"demo rules: " + std::string{saved.error().code}};
}

bool exists(const House& house, std::string_view slug) {
    auto tx = house.pool.begin(std::nullopt);
    return !tx.run(db::query::tenant_find_by_slug, slug).empty();
}

}  // namespace

bool is_loaded(const House& house) {
    return exists(house, kDayTenant);
}

Cast load(const House& house, const fs::path& folder, LocalDay day) {
    if (!fs::exists(folder / "solingen"))
        throw std::runtime_error{"no demo files in " + folder.string() + ": set demo_files"};
    const auto hash = db::hash_password(kPassword);
    Cast cast;
    for (const auto& pool : kPools) {
        if (exists(house, pool.slug)) continue;  // an earlier start was interrupted
        const TenantOfWork tenant{dispatch::TenantId{house.new_id()}, "Europe/Berlin", "NW"};
        db::in_transaction(house.pool, tenant.id, [&](db::Transaction& tx) {
            auto use = use_case_of_system(house, tx, tenant);
            add_tenant(use, pool);
            save_rules(use, pool);
            load_pool(use, folder / pool.folder, day);
            auto logins = add_logins(use, {.slug = pool.slug,
                                           .folder = folder / pool.folder,
                                           .password_hash = hash,
                                           .everybody = pool.slug == kDayTenant});
            if (pool.slug == kDayTenant) cast = std::move(logins);
        });
    }
    return cast;
}

std::string login_lines() {
    std::string pools;
    for (const auto& pool : kPools) pools += fmt::format(" {}", pool.slug);
    return fmt::format(
        "demo logins: koordination@POOL.example.org, and verwaltung@, betrieb@, fachkraft@, "
        "person@\n"
        "pools:{}\npassword of all: {}\n",
        pools, kPassword);
}

}  // namespace api::demo
