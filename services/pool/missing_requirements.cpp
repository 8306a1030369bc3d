#include "services/pool/missing_requirements.hpp"

#include <map>

#include "db/loaders/tenant_rules.hpp"
#include "db/queries/candidates.hpp"
#include "db/queries/pool.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::InterpreterId;
namespace calendar = dispatch::calendar;
namespace training = dispatch::training;

std::map<InterpreterId, std::vector<training::Clearance>> clearances_of(UseCase& use,
                                                                        const db::Rows& people) {
    std::vector<InterpreterId> ids;
    for (const auto row : people) ids.push_back(row.id<InterpreterId>("id"));
    std::map<InterpreterId, std::vector<training::Clearance>> found;
    const auto rows = use.tx.run(db::query::candidate_clearance_list, use.tenant, ids);
    for (const auto row : rows) {
        const auto until = row.optional_text("valid_until");
        found[row.id<InterpreterId>("interpreter_id")].push_back(
            {.code = row.text("code"),
             .valid_from = calendar::parse_local_day(row.view("valid_from")).value(),
             .valid_until = until ? calendar::parse_local_day(*until) : std::nullopt});
    }
    return found;
}

}  // namespace

std::vector<LackingPerson> list_missing_requirements(UseCase& use) {
    const auto people = use.tx.run(db::query::interpreter_lacking_list, use.tenant);
    auto clearances = clearances_of(use, people);
    const auto requirements = db::load_requirements(use.tx, use.tenant);
    const auto zone = *calendar::Zone::named(use.zone);
    std::vector<LackingPerson> lacking;
    std::vector<dispatch::Uuid> ids;
    for (const auto row : people) {
        const auto id = row.id<InterpreterId>("id");
        const auto stock = row.optional_text("existing_stock_until");
        LackingPerson person{
            .id = id,
            .name = row.text("given_name") + " " + row.text("family_name"),
            .existing_stock_until = stock ? calendar::parse_local_day(*stock) : std::nullopt,
            .missing = {}};
        person.missing = training::missing(requirements, dispatch::settings::default_catalogue(),
                                           {.clearances = clearances[id],
                                            .existing_stock_until = person.existing_stock_until,
                                            .today = calendar::day_of(zone, use.now)});
        if (person.missing.empty()) continue;
        ids.push_back(id.value);
        lacking.push_back(std::move(person));
    }
    note_audit(use, {.action = "missing_requirements_listed", .kind = "interpreter", .ids = ids});
    return lacking;
}

}  // namespace services::pool
