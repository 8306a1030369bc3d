#include <algorithm>
#include <tuple>

#include "db/queries/pool.hpp"
#include "services/pool/availability.hpp"
#include "services/pool/house_colleague.hpp"
#include "services/pool/import/catalogue_resolver.hpp"
#include "services/pool/import/interpreters.hpp"
#include "services/pool/import_plan.hpp"
#include "services/pool/keep_interpreter.hpp"
#include "services/pool/locate.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::Result;
using dispatch::training::Clearance;

/// What one line makes of a person: nothing that the line leaves empty is touched.
struct Wanted {
    PersonFields fields;
    std::vector<Clearance> clearances;
    std::vector<WeeklyHours> week;  // empty: not stated
    ColleagueEntry colleague = {};
};

void set_if_stated(std::optional<std::string>& field, const std::string& stated) {
    if (!stated.empty()) field = stated;
}
void set_if_stated(std::string& field, const std::string& stated) {
    if (!stated.empty()) field = stated;
}

std::vector<PersonSkill> skills_of(const InterpreterRow& row) {
    std::vector<PersonSkill> skills;
    skills.reserve(row.languages.size());
    for (const auto& one : row.languages)
        skills.push_back({.language = one.language,
                          .level = one.level,
                          .form = one.form,
                          .direction = one.direction,
                          .evidence = one.evidence,
                          .confirmed_on = row.languages_confirmed_on});
    std::ranges::sort(skills, {}, [](const PersonSkill& skill) {
        return std::tie(skill.language, skill.form, skill.direction);
    });
    return skills;
}

void apply(const InterpreterRow& row, PersonFields& f) {
    set_if_stated(f.external_number, row.person.external_number);
    set_if_stated(f.given_name, row.person.given_name);
    set_if_stated(f.family_name, row.person.family_name);
    set_if_stated(f.kind, row.kind);
    if (f.kind != "agency") f.agency.reset();
    if (f.kind != "in_house") f.house.reset();
    set_if_stated(f.agency, row.agency);
    set_if_stated(f.gender, row.gender);
    set_if_stated(f.email, row.person.email);
    set_if_stated(f.phone, row.phone);
    set_if_stated(f.street, row.street);
    set_if_stated(f.reached_by, row.reached_by);
    set_if_stated(f.postcode, row.person.postcode);
    set_if_stated(f.town, row.town);
    if (row.radius_km) f.radius_m = std::int64_t{*row.radius_km} * 1000;
    set_if_stated(f.travels_by, row.travels_by);
    if (!row.specialisations.empty()) f.specialisations = row.specialisations;
    set_if_stated(f.qualification, row.qualification);
    if (row.wanted_hours_month) f.wanted_hours_month = *row.wanted_hours_month;
    if (row.existing_stock_until) f.existing_stock_until = row.existing_stock_until;
    if (!row.languages.empty()) f.languages = skills_of(row);
}

/// An import adds clearances, it takes none away.
std::vector<Clearance> with_clearances(std::vector<Clearance> kept, const InterpreterRow& row) {
    for (const auto& entry : row.clearances) {
        const auto same = std::ranges::find_if(kept, [&](const Clearance& one) {
            return one.code == entry.code && one.valid_from == entry.valid_from;
        });
        if (same == kept.end())
            kept.push_back({.code = entry.code, .valid_from = entry.valid_from, .valid_until = {}});
    }
    return kept;
}

std::vector<WeeklyHours> week_of(const InterpreterRow& row) {
    std::vector<WeeklyHours> week;
    week.reserve(row.availability.size());
    for (const auto& one : row.availability)
        week.push_back({.weekday = one.weekday, .window = one.window});
    return week;
}

/// The unlimited hours are replaced, hours with a validity stay.
Result<Done> save_week(UseCase& use,
                       dispatch::InterpreterId id,
                       const std::vector<WeeklyHours>& week) {
    if (week.empty()) return Done{};
    auto kept = load_availability(use, id);
    std::erase_if(kept.weekly, [](const WeeklyHours& hours) { return !hours.valid_from; });
    kept.weekly.insert(kept.weekly.begin(), week.begin(), week.end());
    const auto saved = set_availability(use, {.id = id, .availability = std::move(kept)});
    if (!saved) return saved.error();
    return Done{};
}

Save creation(const Wanted& wanted) {
    return [wanted](UseCase& use) -> Result<Done> {
        const auto added =
            add_interpreter(use, {.fields = wanted.fields, .clearances = wanted.clearances});
        if (!added) return added.error();
        if (auto saved = save_week(use, added->id, wanted.week); !saved) return saved;
        enter_colleague(use, added->id, wanted.colleague);
        return Done{};
    };
}

Save change(const Person& kept, const Wanted& wanted) {
    return [kept, wanted](UseCase& use) -> Result<Done> {
        const auto edit = [&](PersonFields& fields) -> Result<Done> {
            fields = wanted.fields;
            return Done{};
        };
        const auto changed =
            change_interpreter(use, {.id = kept.id, .version = kept.version, .edit = edit});
        if (!changed) return changed.error();
        if (wanted.clearances != kept.clearances) {
            const auto set = set_clearances(
                use, {.id = kept.id, .version = changed->version, .clearances = wanted.clearances});
            if (!set) return set.error();
        }
        if (auto saved = save_week(use, kept.id, wanted.week); !saved) return saved;
        enter_colleague(use, kept.id, wanted.colleague);
        return Done{};
    };
}

bool has_week(UseCase& use, dispatch::InterpreterId id, std::vector<WeeklyHours> week) {
    if (week.empty()) return true;
    auto kept = load_availability(use, id).weekly;
    std::erase_if(kept, [](const WeeklyHours& hours) { return hours.valid_from.has_value(); });
    std::ranges::sort(kept);
    std::ranges::sort(week);
    return kept == week;
}

/// The office of a colleague in-house, by its number or its whole name.
void find_house(UseCase& use,
                const InterpreterRow& row,
                PersonFields& fields,
                PlannedLine& planned) {
    if (fields.kind != "in_house") return;
    if (row.house.empty()) {
        if (!fields.house) note(planned, "value_missing", "Haus");
        return;
    }
    const auto rows = use.tx.run(db::query::requester_of_house, use.tenant, row.house);
    if (rows.size() == 1)
        fields.house = rows.only().id<dispatch::RequesterId>("id");
    else
        note(planned, "requester_unknown", "Haus", row.house);
}

ColleagueEntry entry_of(const InterpreterRow& row) {
    ColleagueEntry entry{.since = row.helps_since, .agreement = {}};
    if (row.agreed_on && !row.superior.empty())
        entry.agreement = Agreement{.superior = row.superior, .agreed_on = *row.agreed_on};
    return entry;
}

/// Nothing of the line is new for the colleague.
bool has_entry(UseCase& use, dispatch::InterpreterId id, const ColleagueEntry& wanted) {
    return wanted == ColleagueEntry{} || wanted == read_entry(use, id);
}

bool has_basic_course(const InterpreterRow& row) {
    return std::ranges::find(row.clearances, "basic_course", &ClearanceEntry::code) !=
           row.clearances.end();
}

void plan_new(UseCase& use, const InterpreterRow& row, PlannedLine& planned) {
    Wanted wanted{.fields = {.kind = "volunteer"}, .clearances = {}, .week = week_of(row)};
    if (row.person.email.empty()) wanted.fields.reached_by = "phone";
    apply(row, wanted.fields);
    find_house(use, row, wanted.fields, planned);
    wanted.colleague = entry_of(row);
    wanted.clearances = with_clearances({}, row);
    // few lists have a column for it, and who went through the course is trained
    if (row.qualification.empty() && has_basic_course(row)) wanted.fields.qualification = "trained";
    if (!locate(use, wanted.fields.postcode, wanted.fields.town))
        note(planned, "place_unknown", "Ort", wanted.fields.town);
    if (is_refused(planned)) return;
    planned.line.action = LineAction::create;
    planned.save = creation(wanted);
}

void plan_change(UseCase& use,
                 const InterpreterRow& row,
                 dispatch::InterpreterId id,
                 PlannedLine& planned) {
    const auto kept = load_person(use, id);
    Wanted wanted{.fields = kept->fields,
                  .clearances = with_clearances(kept->clearances, row),
                  .week = week_of(row)};
    apply(row, wanted.fields);
    find_house(use, row, wanted.fields, planned);
    if (is_refused(planned)) return;
    wanted.colleague = entry_of(row);
    if (wanted.fields == kept->fields && has_entry(use, id, wanted.colleague) &&
        wanted.clearances == kept->clearances && has_week(use, id, wanted.week))
        return;
    planned.line.action = LineAction::change;
    planned.save = change(*kept, wanted);
}

PlannedLine plan_row(UseCase& use, const ImportRow<InterpreterRow>& row) {
    auto planned = begin_line(row, name_of(row.value.person));
    if (is_refused(planned)) return planned;
    const auto ids = find_people(use, row.value.person);
    if (ids.size() > 1)
        note(planned, "person_ambiguous", "Nr.", planned.line.name);
    else if (ids.empty())
        plan_new(use, row.value, planned);
    else
        plan_change(use, row.value, ids.front(), planned);
    return planned;
}

}  // namespace

Result<ImportPlan> plan_interpreters(UseCase& use, std::string_view bytes) {
    return plan_rows(read_interpreters(bytes, resolver_of(use.tools.languages)),
                     [&](const auto& row) { return plan_row(use, row); });
}

}  // namespace services::pool
