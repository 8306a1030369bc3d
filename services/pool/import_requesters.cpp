#include <algorithm>
#include <map>
#include <memory>

#include "db/queries/accounts.hpp"
#include "db/queries/pool.hpp"
#include "dispatch/core/check_digits.hpp"
#include "services/documents/folding.hpp"
#include "services/pool/import/requesters.hpp"
#include "services/pool/import_plan.hpp"
#include "services/pool/locate.hpp"
#include "services/pool/requester_store.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::Result;

/// All lines of one office: what is kept, and what the lines make of it.
struct Group {
    std::optional<Office> kept;
    OfficeFields wanted;
};
using Groups = std::map<std::string, Group>;  // by requester_key

/// Offices found while saving, because new ones have no id before. Shared by the savings of all
/// lines, which outlive the planning.
using Saved = std::map<std::string, Office>;

void set_if_stated(std::optional<std::string>& field, const std::string& stated) {
    if (!stated.empty()) field = stated;
}

std::string place_name(const RequesterRow& row) {
    return row.place_name.empty() ? row.name : row.place_name;
}

std::optional<Office> find_office(UseCase& use, const RequesterRow& row) {
    const auto number = row.external_number.empty() ? std::optional<std::string>{}
                                                    : std::optional{row.external_number};
    const auto rows = use.tx.run(db::query::requester_find_by_key, use.tenant, number, row.name);
    if (rows.size() != 1) return std::nullopt;
    return load_office(use, rows.only().id<dispatch::RequesterId>("id"));
}

void apply_office(const RequesterRow& row, OfficeFields& office) {
    set_if_stated(office.external_number, row.external_number);
    if (!row.name.empty()) office.name = row.name;
    if (!row.kind.empty()) office.kind = row.kind;
    set_if_stated(office.cost_centre, row.cost_centre);
    set_if_stated(office.leitweg_id, row.leitweg_id);
    set_if_stated(office.email, row.email);
    set_if_stated(office.phone, row.phone);
}

void apply_place(const RequesterRow& row, OfficePlace& place) {
    place.name = place_name(row);
    if (!row.street.empty()) place.street = row.street;
    if (!row.postcode.empty()) place.postcode = row.postcode;
    if (!row.town.empty()) place.town = row.town;
    if (row.degrees) place.point = Point{row.degrees->latitude, row.degrees->longitude};
    if (row.opening_hours.empty()) return;
    place.opening_hours.clear();
    for (const auto& one : row.opening_hours)
        place.opening_hours.push_back({.weekday = one.weekday, .window = one.window});
}

/// The place of the line in the office, added if it has none of this name.
OfficePlace& place_in(OfficeFields& office, const std::string& name) {
    const auto found = std::ranges::find(office.places, name, &OfficePlace::name);
    if (found != office.places.end()) return *found;
    return office.places.emplace_back(OfficePlace{.name = name});
}

bool is_caseworker(UseCase& use, const Group& group, const RequesterRow& row) {
    if (row.person.email.empty()) return true;
    if (!group.kept) return false;
    return use.tx.run(db::query::caseworker_find, use.tenant, group.kept->id, row.person.email)
        .only()
        .boolean("found");
}

Result<Done> add_caseworker(UseCase& use, const Office& office, const RequesterRow& row) {
    if (row.person.email.empty()) return Done{};
    const auto& email = row.person.email;  // lower case, as addresses are compared
    const auto name = row.person.given_name + " " + row.person.family_name;
    use.tx.run(db::query::account_add, use.new_id(), email, email, name,
               std::optional<std::string>{}, use.now);
    const auto account = use.tx.run(db::query::login_find, email)[0].uuid("account_id");
    const auto place = std::ranges::find(office.fields.places, place_name(row), &OfficePlace::name);
    use.tx.run(db::query::membership_add, use.tenant, use.new_id(), account, "requester", office.id,
               place->id, std::optional<dispatch::Uuid>{}, std::optional<dispatch::Uuid>{}, use.now,
               std::optional<dispatch::Instant>{});
    return Done{};
}

/// The whole office is saved with its first line; the others find it.
Result<Office> save_office(UseCase& use, const Group& group) {
    if (!group.kept) return add_requester(use, group.wanted);
    const auto edit = [&](OfficeFields& fields) -> Result<Done> {
        fields = group.wanted;
        return Done{};
    };
    return change_requester(use,
                            {.id = group.kept->id, .version = group.kept->version, .edit = edit});
}

Save saving(const std::shared_ptr<const Groups>& groups,
            const std::shared_ptr<Saved>& saved,
            const RequesterRow& row) {
    return [groups, saved, row](UseCase& use) -> Result<Done> {
        const auto key = requester_key(row);
        auto office = saved->find(key);
        if (office == saved->end()) {
            auto kept = save_office(use, groups->at(key));
            if (!kept) return kept.error();
            office = saved->emplace(key, *std::move(kept)).first;
        }
        return add_caseworker(use, office->second, row);
    };
}

/// First look: what the lines of each office want together.
Groups groups_of(UseCase& use, const ImportFile<RequesterRow>& file) {
    Groups groups;
    for (const auto& row : file.rows) {
        const auto [group, is_new] = groups.try_emplace(requester_key(row.value));
        if (is_new) {
            group->second.kept = find_office(use, row.value);
            if (group->second.kept) group->second.wanted = group->second.kept->fields;
        }
        apply_office(row.value, group->second.wanted);
        apply_place(row.value, place_in(group->second.wanted, place_name(row.value)));
    }
    return groups;
}

void check_line(UseCase& use, const RequesterRow& row, PlannedLine& planned) {
    if (!row.leitweg_id.empty() && !dispatch::is_leitweg_id(row.leitweg_id))
        note(planned, "leitweg_id_invalid", "Leitweg-ID", row.leitweg_id);
    if (!row.degrees && !locate(use, row.postcode, row.town))
        note(planned, "place_unknown", "Ort", row.town);
}

LineAction action_of(UseCase& use, const Group& group, const RequesterRow& row) {
    if (!group.kept) return LineAction::create;
    auto before = group.kept->fields;
    auto after = before;
    apply_office(row, after);
    apply_place(row, place_in(after, place_name(row)));
    return before == after && is_caseworker(use, group, row) ? LineAction::unchanged
                                                             : LineAction::change;
}

}  // namespace

Result<ImportPlan> plan_requesters(UseCase& use, std::string_view bytes) {
    const auto file = read_requesters(bytes);
    if (!file) return file.error();
    const auto groups = std::make_shared<const Groups>(groups_of(use, *file));
    const auto saved = std::make_shared<Saved>();
    return plan_rows(file, [&](const auto& row) {
        auto planned = begin_line(row, row.value.name);
        if (!is_refused(planned)) check_line(use, row.value, planned);
        if (!is_refused(planned)) {
            planned.line.action = action_of(use, groups->at(requester_key(row.value)), row.value);
            if (planned.line.action != LineAction::unchanged)
                planned.save = saving(groups, saved, row.value);
        }
        return planned;
    });
}

}  // namespace services::pool
