#include "services/pool/keep_interpreter.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "db/queries/house.hpp"
#include "dispatch/language/catalogue.hpp"
#include "services/pool/interpreter_store.hpp"
#include "services/pool/locate.hpp"
#include "services/pool/requester_store.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

const Error kNotFound{Refusal::not_found, "not_found"};

Result<Done> check_languages(UseCase& use, std::vector<PersonSkill>& languages) {
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    for (const auto& skill : languages) {
        const auto* known = use.tools.languages.find(skill.language);
        if (known == nullptr) return Error{Refusal::invalid, "language_unknown", skill.language};
        if (known->is_signed != (skill.form == "signed"))
            return Error{Refusal::invalid, "language_form_impossible", skill.language};
        if (!seen.insert({skill.language, skill.form, skill.direction}).second)
            return Error{Refusal::invalid, "language_repeats", skill.language};
    }
    std::ranges::sort(languages, {}, [](const PersonSkill& skill) {
        return std::tie(skill.language, skill.form, skill.direction);
    });
    return Done{};
}

Result<Done> check_clearances(const std::vector<dispatch::training::Clearance>& clearances) {
    std::set<std::pair<std::string, dispatch::calendar::LocalDay>> seen;
    for (const auto& clearance : clearances) {
        if (!seen.insert({clearance.code, clearance.valid_from}).second)
            return Error{Refusal::invalid, "clearance_repeats", clearance.code};
        if (clearance.valid_until && *clearance.valid_until < clearance.valid_from)
            return Error{Refusal::invalid, "clearance_ends_before_it_begins", clearance.code};
    }
    return Done{};
}

/// Who helps in-house does so in one house; others in none.
Result<Done> check_house(UseCase& use, PersonFields& fields) {
    if (fields.kind != "in_house") {
        fields.house.reset();
        return Done{};
    }
    if (!fields.house) return Error{Refusal::invalid, "house_missing", "house_id"};
    if (!load_office(use, *fields.house)) return Error{Refusal::not_found, "not_found", "house_id"};
    return Done{};
}

Result<Done> check(UseCase& use, PersonFields& fields) {
    if (fields.given_name.empty()) return Error{Refusal::invalid, "field_missing", "given_name"};
    if (fields.family_name.empty()) return Error{Refusal::invalid, "field_missing", "family_name"};
    if (const auto ok = check_house(use, fields); !ok) return ok.error();
    if (fields.reached_by == "mail" && !fields.email && fields.phone) fields.reached_by = "phone";
    return check_languages(use, fields.languages);
}

/// New coordinates where the place changed and nobody gave any.
void find_point(UseCase& use, const PersonFields& before, Person& person) {
    auto& now = person.fields;
    const bool moved = before.postcode != now.postcode || before.town != now.town;
    if (moved && before.point == now.point) now.point = locate(use, now.postcode, now.town);
    if (!now.point && !(now.postcode.empty() && now.town.empty()))
        person.warnings.emplace_back("place_unknown");
}

}  // namespace

Result<Person> add_interpreter(UseCase& use, const AddInterpreter& command) {
    Person person{.id = use.make_id<dispatch::InterpreterId>(),
                  .fields = command.fields,
                  .clearances = command.clearances,
                  .updated_at = use.now};
    if (const auto ok = check(use, person.fields); !ok) return ok.error();
    if (const auto ok = check_clearances(person.clearances); !ok) return ok.error();
    if (!person.fields.point) find_point(use, {}, person);
    if (const auto ok = insert_person(use, person); !ok) return ok.error();
    note_audit(use,
               {.action = "interpreter_added", .kind = "interpreter", .ids = {person.id.value}});
    const auto noted = note_event(
        use,
        {.type = "interpreter_added", .aggregate = "interpreter", .aggregate_id = person.id.value});
    if (!noted) return noted.error();
    return person;
}

Result<Person> change_interpreter(UseCase& use, const ChangeInterpreter& command) {
    auto person = load_person(use, command.id);
    if (!person) return kNotFound;
    if (person->version != command.version) return Error{Refusal::stale, "version_stale"};
    const PersonFields before = person->fields;
    if (const auto ok = command.edit(person->fields); !ok) return ok.error();
    if (const auto ok = check(use, person->fields); !ok) return ok.error();
    find_point(use, before, *person);
    const auto fields = changed_fields(before, person->fields);
    if (fields.empty()) return *std::move(person);
    if (const auto ok = update_person(use, *person); !ok) return ok.error();
    // in another house the person says anew whether to take part, and another superior agrees
    if (before.house != person->fields.house)
        use.tx.run(db::query::house_colleague_remove, use.tenant, person->id);
    if (before.languages != person->fields.languages)
        replace_skills(use, person->id, person->fields.languages);
    ++person->version;
    person->updated_at = use.now;
    note_audit(use, {.action = "interpreter_changed",
                     .kind = "interpreter",
                     .ids = {person->id.value},
                     .fields = fields});
    const auto noted = note_event(use, {.type = "interpreter_changed",
                                        .aggregate = "interpreter",
                                        .aggregate_id = person->id.value});
    if (!noted) return noted.error();
    return *std::move(person);
}

Result<Person> set_clearances(UseCase& use, const SetClearances& command) {
    auto person = load_person(use, command.id);
    if (!person) return kNotFound;
    if (person->version != command.version) return Error{Refusal::stale, "version_stale"};
    if (const auto ok = check_clearances(command.clearances); !ok) return ok.error();
    if (const auto ok = update_person(use, *person); !ok) return ok.error();
    person->clearances = command.clearances;
    std::ranges::sort(person->clearances, {}, [](const dispatch::training::Clearance& clearance) {
        return std::tie(clearance.code, clearance.valid_from);
    });
    replace_clearances(use, person->id, person->clearances);
    ++person->version;
    person->updated_at = use.now;
    note_audit(use, {.action = "clearance_set", .kind = "interpreter", .ids = {person->id.value}});
    const auto noted = note_event(use, {.type = "interpreter_changed",
                                        .aggregate = "interpreter",
                                        .aggregate_id = person->id.value});
    if (!noted) return noted.error();
    return *std::move(person);
}

Result<Person> read_interpreter(UseCase& use, dispatch::InterpreterId id) {
    auto person = load_person(use, id);
    if (!person) return kNotFound;
    note_audit(use, {.action = "interpreter_viewed", .kind = "interpreter", .ids = {id.value}});
    return *std::move(person);
}

std::vector<Person> list_interpreters(UseCase& use, const PersonFilter& filter) {
    auto people = load_people(use, filter);
    std::vector<dispatch::Uuid> ids;
    ids.reserve(people.size());
    for (const auto& person : people) ids.push_back(person.id.value);
    note_audit(use, {.action = "interpreter_listed", .kind = "interpreter", .ids = ids});
    return people;
}

}  // namespace services::pool
