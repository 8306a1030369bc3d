#include "services/pool/interpreter_store.hpp"

#include <map>

#include "db/queries/candidates.hpp"
#include "db/queries/pool.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/documents/folding.hpp"
#include "services/pool/recurring_people.hpp"

namespace services::pool {
namespace {

using dispatch::Error;
using dispatch::InterpreterId;
using dispatch::Refusal;
namespace calendar = dispatch::calendar;
namespace training = dispatch::training;

using Ids = std::vector<InterpreterId>;

std::optional<calendar::LocalDay> optional_day(const db::Row& row, std::string_view column) {
    const auto text = row.optional_text(column);
    return text ? calendar::parse_local_day(*text) : std::nullopt;
}

std::optional<std::string> day_text(const std::optional<calendar::LocalDay>& day) {
    return day ? std::optional{calendar::to_text(*day)} : std::nullopt;
}

/// Everything of the row but contact data.
Person person_of(const db::Row& row) {
    Person person{.id = row.id<InterpreterId>("id"), .fields = {}};
    auto& fields = person.fields;
    fields.external_number = row.optional_text("external_number");
    fields.given_name = row.text("given_name");
    fields.family_name = row.text("family_name");
    fields.kind = row.text("kind");
    fields.agency = row.optional_text("agency");
    fields.house = row.optional_id<dispatch::RequesterId>("house_id");
    fields.gender = row.optional_text("gender");
    fields.state = row.text("state");
    fields.reached_by = row.text("reached_by");
    fields.postcode = row.text("postcode");
    fields.town = row.text("town");
    if (!row.is_null("latitude") && !row.is_null("longitude"))
        fields.point = Point{row.real("latitude"), row.real("longitude")};
    fields.radius_m = row.optional_integer("radius_m");
    fields.travels_by = row.text("travels_by");
    fields.specialisations = row.text_array("specialisations");
    fields.qualification = row.text("qualification");
    fields.wanted_hours_month = row.optional_integer("wanted_hours_month");
    fields.cost_tier = row.integer("cost_tier");
    fields.existing_stock_until = optional_day(row, "existing_stock_until");
    person.last_assignment_at = row.optional_instant("last_assignment_at");
    person.version = row.integer("version");
    person.updated_at = row.instant("updated_at");
    return person;
}

std::optional<std::string> opened(UseCase& use,
                                  InterpreterId id,
                                  const db::Row& row,
                                  std::string_view column) {
    const auto sealed = row.optional_bytes(column);
    if (!sealed) return std::nullopt;
    return use.tools.vault.open(use.tx, use.tenant, {"interpreter", column, id.value}, *sealed);
}

std::optional<db::Bytes> sealed(UseCase& use,
                                InterpreterId id,
                                std::string_view column,
                                const std::optional<std::string>& plain) {
    if (!plain) return std::nullopt;
    return use.tools.vault.seal(use.tx, use.tenant, {"interpreter", column, id.value}, *plain);
}

PersonSkill skill_of(const db::Row& row) {
    return {.language = row.text("language"),
            .level = row.text("level"),
            .form = row.text("form"),
            .direction = row.text("direction"),
            .evidence = row.text("evidence"),
            .confirmed_on = optional_day(row, "confirmed_on")};
}

void add_skills(UseCase& use, const Ids& ids, std::map<InterpreterId, Person*>& people) {
    const auto rows = use.tx.run(db::query::interpreter_skill_list, use.tenant, ids);
    for (const auto row : rows)
        people.at(row.id<InterpreterId>("interpreter_id"))
            ->fields.languages.push_back(skill_of(row));
}

void add_clearances(UseCase& use, const Ids& ids, std::map<InterpreterId, Person*>& people) {
    const auto rows = use.tx.run(db::query::candidate_clearance_list, use.tenant, ids);
    for (const auto row : rows)
        people.at(row.id<InterpreterId>("interpreter_id"))
            ->clearances.push_back(
                {.code = row.text("code"),
                 .valid_from = calendar::parse_local_day(row.view("valid_from")).value(),
                 .valid_until = optional_day(row, "valid_until")});
}

void add_lists(UseCase& use, std::vector<Person>& found) {
    Ids ids;
    std::map<InterpreterId, Person*> people;
    for (auto& person : found) {
        ids.push_back(person.id);
        people.emplace(person.id, &person);
    }
    add_skills(use, ids, people);
    add_clearances(use, ids, people);
}

/// The 27 values that interpreter_add and interpreter_change share.
std::vector<db::Param> params_of(UseCase& use, const Person& person) {
    const auto& f = person.fields;
    const auto seal = [&](std::string_view column, const std::optional<std::string>& plain) {
        return db::to_param(sealed(use, person.id, column, plain));
    };
    const auto degree = [&](double Point::*which) {
        return f.point ? db::to_param((*f.point).*which) : db::Param{};
    };
    return {db::to_param(use.tenant),
            db::to_param(person.id),
            db::to_param(use.now),
            db::to_param(f.external_number),
            db::to_param(f.given_name),
            db::to_param(f.family_name),
            db::to_param(f.kind),
            db::to_param(f.gender),
            db::to_param(f.state),
            seal("email_enc", f.email),
            f.email ? email_hash(use, *f.email) : db::Param{},
            seal("phone_enc", f.phone),
            seal("street_enc", f.street),
            db::to_param(f.reached_by),
            db::to_param(f.postcode),
            db::to_param(f.town),
            degree(&Point::latitude),
            degree(&Point::longitude),
            db::to_param(f.radius_m),
            db::to_param(f.travels_by),
            db::to_param(f.specialisations),
            db::to_param(f.qualification),
            db::to_param(f.wanted_hours_month),
            db::to_param(f.cost_tier),
            db::to_param(day_text(f.existing_stock_until)),
            db::to_param(f.agency),
            db::to_param(f.house)};
}

/// A wanted time as the weekly hours see it; all empty without one.
struct WallSpan {
    std::optional<dispatch::Instant> begin = {};
    std::optional<dispatch::Instant> end = {};
    std::optional<int> weekday = {};
    std::optional<std::int64_t> from_min = {};
    std::optional<std::int64_t> to_min = {};  // beyond 1440 when it runs over midnight
    std::optional<std::string> day = {};
};
WallSpan wall_of(const calendar::Zone& zone, const std::optional<dispatch::Period>& period) {
    if (!period) return {};
    const auto local = calendar::to_local(zone, period->begin);
    const auto day = calendar::day_of(local);
    const auto from = std::chrono::floor<dispatch::Minutes>(local - calendar::LocalTime{day});
    const auto lasts = std::chrono::ceil<dispatch::Minutes>(length(*period));
    return {.begin = period->begin,
            .end = period->end,
            .weekday = static_cast<int>(std::chrono::weekday{day}.iso_encoding()),
            .from_min = from.count(),
            .to_min = (from + lasts).count(),
            .day = calendar::to_text(day)};
}

std::optional<std::vector<std::string>> words_of(const std::optional<std::string>& q) {
    if (!q) return std::nullopt;
    std::vector<std::string> words(1);
    for (const char letter : *q) {
        const bool parts = letter == ' ' || letter == ',';
        if (parts && !words.back().empty()) words.emplace_back();
        if (!parts) words.back() += letter;
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

Error number_taken(const Person& person) {
    return {Refusal::conflict, "interpreter_number_taken",
            person.fields.external_number.value_or("")};
}

}  // namespace

std::optional<Person> load_person(UseCase& use, InterpreterId id) {
    if (use.scope.requester) return std::nullopt;
    const auto rows =
        use.tx.run(db::query::interpreter_find, use.tenant, id, use.scope.interpreter);
    if (rows.empty()) return std::nullopt;
    std::vector<Person> found{person_of(rows.only())};
    auto& fields = found.front().fields;
    fields.email = opened(use, id, rows.only(), "email_enc");
    fields.phone = opened(use, id, rows.only(), "phone_enc");
    fields.street = opened(use, id, rows.only(), "street_enc");
    add_lists(use, found);
    return std::move(found.front());
}

dispatch::Result<dispatch::Done> insert_person(UseCase& use, const Person& person) {
    if (use.tx.run_params(db::query::interpreter_add, params_of(use, person)).affected() == 0)
        return number_taken(person);
    replace_skills(use, person.id, person.fields.languages);
    replace_clearances(use, person.id, person.clearances);
    return dispatch::Done{};
}

dispatch::Result<dispatch::Done> update_person(UseCase& use, const Person& person) {
    const auto& number = person.fields.external_number;
    if (number && use.tx.run(db::query::interpreter_number_taken, use.tenant, *number, person.id)
                      .only()
                      .boolean("taken"))
        return number_taken(person);
    auto params = params_of(use, person);
    params.push_back(db::to_param(person.version));
    if (use.tx.run_params(db::query::interpreter_change, params).affected() == 0)
        return Error{Refusal::stale, "version_stale"};
    return dispatch::Done{};
}

std::vector<PersonSkill> load_skills(UseCase& use, InterpreterId id) {
    std::vector<PersonSkill> skills;
    for (const auto row : use.tx.run(db::query::interpreter_skill_list, use.tenant, Ids{id}))
        skills.push_back(skill_of(row));
    return skills;
}

void replace_skills(UseCase& use, InterpreterId id, const std::vector<PersonSkill>& skills) {
    use.tx.run(db::query::interpreter_skill_clear, use.tenant, id);
    for (const auto& skill : skills)
        use.tx.run(db::query::interpreter_skill_add, use.tenant, use.new_id(), id, skill.language,
                   skill.level, skill.form, skill.direction, skill.evidence,
                   day_text(skill.confirmed_on));
}

void replace_clearances(UseCase& use,
                        InterpreterId id,
                        const std::vector<training::Clearance>& clearances) {
    use.tx.run(db::query::interpreter_clearance_clear, use.tenant, id);
    for (const auto& clearance : clearances)
        use.tx.run(db::query::interpreter_clearance_add, use.tenant, use.new_id(), id,
                   clearance.code, calendar::to_text(clearance.valid_from),
                   day_text(clearance.valid_until));
}

std::vector<Person> load_people(UseCase& use, const PersonFilter& filter) {
    const auto zone = *calendar::Zone::named(use.zone);
    const auto wall = wall_of(zone, filter.free);
    const auto recurring =
        find_recurring_people(use, {.weekday = filter.weekday, .free = filter.free});
    const auto rows = use.tx.run(
        db::query::interpreter_list, use.tenant, filter.language, filter.state, words_of(filter.q),
        filter.updated_since, filter.after_time, filter.after_id, filter.limit, filter.gender,
        filter.specialisation, filter.town, filter.kind, filter.clearance,
        calendar::to_text(calendar::day_of(zone, use.now)), filter.weekday, wall.begin, wall.end,
        wall.weekday, wall.from_min, wall.to_min, wall.day, words_of(filter.language_words),
        filter.sort, filter.descending, use.now, use.zone, recurring.on_weekday, recurring.at_time);
    std::vector<Person> found;
    for (const auto row : rows) {
        found.push_back(person_of(row));
        found.back().booked_month_min = row.integer("booked_month_min");
    }
    add_lists(use, found);
    return found;
}

db::Param email_hash(UseCase& use, const std::string& email) {
    return db::to_param(use.tools.vault.equality_hash(use.tx, use.tenant, "interpreter_email",
                                                      documents::fold_for_search(email)));
}

std::optional<std::string> like_pattern(const std::optional<std::string>& q) {
    if (!q) return std::nullopt;
    std::string pattern = "%";
    for (const char letter : *q) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

}  // namespace services::pool
