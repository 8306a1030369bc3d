#include "services/pool/house_colleague.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "db/loaders/in_house_rules.hpp"
#include "db/queries/house.hpp"
#include "db/queries/pool.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/pool/interpreter_store.hpp"
#include "services/pool/requester_store.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

namespace calendar = dispatch::calendar;
namespace query = db::query;
namespace settings = dispatch::settings;
using dispatch::Done;
using dispatch::Error;
using dispatch::InterpreterId;
using dispatch::Refusal;
using dispatch::Result;

using MaybeOffice = std::optional<dispatch::RequesterId>;

calendar::LocalDay today_of(const UseCase& use) {
    return calendar::day_of(*calendar::Zone::named(use.zone), use.now);
}

HouseColleague colleague_of(UseCase& use, const db::Row& row) {
    HouseColleague colleague{.id = row.id<InterpreterId>("id"),
                             .name = row.text("given_name") + " " + row.text("family_name"),
                             .state = row.text("state"),
                             .house = row.id<dispatch::RequesterId>("house_id"),
                             .house_name = row.text("house_name"),
                             .opted_in_at = row.optional_instant("opted_in_at")};
    if (const auto day = row.optional_text("agreed_on"))
        colleague.agreement = Agreement{.superior = row.text("superior"),
                                        .agreed_on = calendar::parse_local_day(*day).value(),
                                        .recorded_at = row.instant("agreement_recorded_at"),
                                        .recorded_by = row.text("recorded_by")};
    colleague.hours = load_availability(use, colleague.id);
    return colleague;
}

std::optional<HouseColleague> find_colleague(UseCase& use, InterpreterId id) {
    if (use.scope.interpreter && use.scope.interpreter != id) return std::nullopt;
    const auto rows = use.tx.run(query::house_colleague_list, use.tenant, use.scope.requester, id);
    if (rows.empty()) return std::nullopt;
    return colleague_of(use, rows.only());
}

ColleagueSkill skill_of(const PersonSkill& skill,
                        const settings::InHouseRules& rules,
                        calendar::LocalDay today) {
    ColleagueSkill one{.skill = skill};
    one.is_confirmed = settings::is_confirmed(skill.confirmed_on, rules, today);
    if (skill.confirmed_on)
        one.holds_until =
            settings::confirmation_ends(*skill.confirmed_on, rules) - std::chrono::days{1};
    return one;
}

/// What is kept now; REQUIRES: the colleague was found before.
ColleaguePage page_of(UseCase& use, InterpreterId id) {
    const auto rows = use.tx.run(query::house_colleague_list, use.tenant, MaybeOffice{}, id);
    ColleaguePage page{.colleague = colleague_of(use, rows.only()), .skills = {}};
    const auto rules = db::load_in_house_rules(use.tx, use.tenant, use.now);
    for (const auto& skill : load_skills(use, id))
        page.skills.push_back(skill_of(skill, rules, today_of(use)));
    return page;
}

const Error kNotFound{Refusal::not_found, "not_found"};

Result<ColleaguePage> changed(UseCase& use, InterpreterId id) {
    auto noted = note_event(
        use, {.type = "interpreter_changed", .aggregate = "interpreter", .aggregate_id = id.value});
    if (!noted) return noted.error();
    return page_of(use, id);
}

/// Who acts for a colleague says so in the audit.
void act_for_colleague(UseCase& use, InterpreterId id, Channel channel) {
    use.actor.channel = channel;
    if (!use.scope.interpreter) use.actor.on_behalf_of = id.value;
}

bool has_hours(const HouseColleague& colleague) {
    return !colleague.hours.weekly.empty() ||
           (colleague.hours.recurring && !colleague.hours.recurring->empty());
}

bool is_own_login(UseCase& use, InterpreterId id) {
    return use.tx.run(query::house_own_login, use.tenant, use.actor.account, id)
        .only()
        .boolean("is_own");
}

void save_agreement(UseCase& use, InterpreterId id, const Agreement& agreement) {
    use.tx.run(query::house_agreement_save, use.tenant, id, agreement.superior,
               calendar::to_text(agreement.agreed_on), use.now, use.actor.account);
}

using Days = std::vector<std::optional<calendar::LocalDay>>;

std::optional<calendar::LocalDay> optional_day(const db::Row& row, std::string_view column) {
    const auto text = row.optional_text(column);
    return text ? calendar::parse_local_day(*text) : std::nullopt;
}

}  // namespace

bool operator==(const ColleagueEntry& a, const ColleagueEntry& b) {
    const auto said = [](const ColleagueEntry& entry) {
        return entry.agreement
                   ? std::optional{std::pair{entry.agreement->superior, entry.agreement->agreed_on}}
                   : std::nullopt;
    };
    return a.since == b.since && said(a) == said(b);
}

Result<ColleaguePage> read_house_colleague(UseCase& use, InterpreterId id) {
    if (!find_colleague(use, id)) return kNotFound;
    note_audit(use, {.action = "house_colleague_viewed", .kind = "interpreter", .ids = {id.value}});
    return page_of(use, id);
}

Result<std::vector<HouseColleague>> list_house_colleagues(UseCase& use, const MaybeOffice& office) {
    const bool is_foreign = use.scope.requester && office && *office != *use.scope.requester;
    if (is_foreign || (office && !load_office(use, *office)))
        return Error{Refusal::not_found, "not_found", "requester_id"};
    const auto of = use.scope.requester ? use.scope.requester : office;
    std::vector<HouseColleague> list;
    std::vector<dispatch::Uuid> shown;
    for (const auto& row :
         use.tx.run(query::house_colleague_list, use.tenant, of, std::optional<InterpreterId>{})) {
        // colleagues need not know who does not take part, or no longer
        if (use.scope.requester && row.is_null("opted_in_at")) continue;
        list.push_back(colleague_of(use, row));
        shown.push_back(list.back().id.value);
    }
    if (!shown.empty())
        note_audit(use, {.action = "house_colleagues_listed", .kind = "interpreter", .ids = shown});
    return list;
}

Result<ColleaguePage> set_participation(UseCase& use, const SetParticipation& command) {
    const auto colleague = find_colleague(use, command.id);
    if (!colleague) return kNotFound;
    if (colleague->opted_in_at.has_value() == command.takes_part) return page_of(use, command.id);
    act_for_colleague(use, command.id, command.channel);
    use.tx.run(query::house_participation_save, use.tenant, command.id,
               command.takes_part ? std::optional{use.now} : std::nullopt);
    note_audit(use, {.action = command.takes_part ? "house_joined" : "house_left",
                     .kind = "interpreter",
                     .ids = {command.id.value}});
    return changed(use, command.id);
}

Result<ColleaguePage> record_agreement(UseCase& use, const RecordAgreement& command) {
    const auto colleague = find_colleague(use, command.id);
    if (!colleague) return kNotFound;
    if (is_own_login(use, command.id)) return Error{Refusal::forbidden, "house_agreement_own"};
    if (!has_hours(*colleague)) return Error{Refusal::conflict, "house_hours_missing"};
    if (command.agreed_on > today_of(use))
        return Error{Refusal::invalid, "house_agreement_in_future", "agreed_on"};
    save_agreement(use, command.id, {.superior = command.superior, .agreed_on = command.agreed_on});
    note_audit(use, {.action = "house_agreement_recorded",
                     .kind = "interpreter",
                     .ids = {command.id.value},
                     .fields = {"superior", "agreed_on"}});
    return changed(use, command.id);
}

Result<ColleaguePage> confirm_skills(UseCase& use, const ConfirmSkills& command) {
    if (!find_colleague(use, command.id)) return kNotFound;
    act_for_colleague(use, command.id, command.channel);
    const auto today = calendar::to_text(today_of(use));
    for (const auto& one : command.skills)
        if (use.tx
                .run(query::house_skill_confirm, use.tenant, command.id, one.language, one.form,
                     today)
                .affected() == 0)
            return Error{Refusal::invalid, "language_not_of_person", one.language};
    // whoever has read the person before must not undo it
    use.tx.run(db::query::interpreter_version_rise, use.tenant, command.id,
               std::optional<std::int64_t>{}, use.now);
    note_audit(use, {.action = "house_skills_confirmed",
                     .kind = "interpreter",
                     .ids = {command.id.value},
                     .fields = {"confirmed_on"}});
    return changed(use, command.id);
}

Result<Done> remind_house_colleagues(UseCase& use) {
    const auto rules = db::load_in_house_rules(use.tx, use.tenant, use.now);
    const auto today = today_of(use);
    struct Told {
        Days confirmed;
        std::optional<calendar::LocalDay> reminded_on;
    };
    std::map<InterpreterId, Told> people;
    for (const auto& row : use.tx.run(query::house_remind_list, use.tenant)) {
        auto& one = people[row.id<InterpreterId>("id")];
        one.confirmed.push_back(optional_day(row, "confirmed_on"));
        one.reminded_on = optional_day(row, "reminded_on");
    }
    for (const auto& [person, one] : people) {
        if (!settings::reminder_due(one.confirmed, one.reminded_on, rules, today)) continue;
        use.tx.run(query::house_reminded, use.tenant, person, calendar::to_text(today));
        if (auto noted = note_event(use, {.type = "skills_to_confirm",
                                          .aggregate = "interpreter",
                                          .aggregate_id = person.value});
            !noted)
            return noted;
    }
    return Done{};
}

void end_agreement(UseCase& use, InterpreterId id) {
    if (use.tx.run(query::house_agreement_end, use.tenant, id).affected() > 0)
        note_audit(use,
                   {.action = "house_agreement_ended", .kind = "interpreter", .ids = {id.value}});
}

ColleagueEntry read_entry(UseCase& use, InterpreterId id) {
    const auto rows = use.tx.run(query::house_colleague_list, use.tenant, MaybeOffice{}, id);
    if (rows.empty()) return {};
    const auto colleague = colleague_of(use, rows.only());
    const auto zone = *calendar::Zone::named(use.zone);
    ColleagueEntry entry{.since = {}, .agreement = colleague.agreement};
    if (colleague.opted_in_at) entry.since = calendar::day_of(zone, *colleague.opted_in_at);
    return entry;
}

void enter_colleague(UseCase& use, InterpreterId id, const ColleagueEntry& entry) {
    const auto zone = *calendar::Zone::named(use.zone);
    if (entry.since)
        use.tx.run(query::house_participation_save, use.tenant, id,
                   std::optional{calendar::whole_day(zone, *entry.since).begin});
    if (entry.agreement) save_agreement(use, id, *entry.agreement);
    if (entry.since || entry.agreement)
        note_audit(use,
                   {.action = "house_colleague_entered", .kind = "interpreter", .ids = {id.value}});
}

}  // namespace services::pool
