#include "services/pool/house_search.hpp"

#include <algorithm>
#include <set>

#include "db/loaders/candidate_day.hpp"
#include "db/loaders/closed_days.hpp"
#include "db/loaders/contact_rules.hpp"
#include "db/loaders/in_house_rules.hpp"
#include "db/loaders/tenant_rules.hpp"
#include "db/queries/house.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/language/catalogue.hpp"
#include "services/pool/requester_store.hpp"
#include "services/record.hpp"
#include "services/tenant_calendar.hpp"

namespace services::pool {
namespace {

namespace calendar = dispatch::calendar;
namespace matching = dispatch::matching;
namespace query = db::query;
namespace settings = dispatch::settings;
using calendar::LocalDay;
using dispatch::Error;
using dispatch::InterpreterId;
using dispatch::Refusal;
using dispatch::RequesterId;
using dispatch::Result;

constexpr std::chrono::days kSpread{28};  // asked minutes of the last four weeks count

std::optional<LocalDay> optional_day(const db::Row& row, std::string_view column) {
    const auto text = row.optional_text(column);
    return text ? calendar::parse_local_day(*text) : std::nullopt;
}

/// What the day in the house is like, read once for all.
struct HouseDay {
    settings::InHouseRules rules;
    bool shows_phone = false;
    TenantCalendar days;
    std::vector<LocalDay> closed;  // from today on, as far as anybody looks
    LocalDay today;

    bool is_open() const { return std::ranges::count(closed, today) == 0; }
};

HouseDay day_of_house(UseCase& use, RequesterId house) {
    const auto contact = db::load_contact_rules(use.tx, use.tenant, use.now);
    HouseDay day{
        .rules = db::load_in_house_rules(use.tx, use.tenant, use.now),
        .shows_phone = false,
        .days = tenant_calendar(use, db::load_tenant_rules(use.tx, use.tenant, use.now).rules),
        .closed = {},
        .today = {}};
    day.shows_phone = day.rules.phone_shown && contact.way != settings::ContactWay::via_pool;
    day.today = calendar::day_of(day.days.zone, use.now);
    day.closed = db::load_closed_days(use.tx, use.tenant, house, day.today);
    for (auto one = day.today; one < day.today + matching::kLookAhead; one += std::chrono::days{1})
        if (calendar::is_day_off(day.days.office, one)) day.closed.push_back(one);
    return day;
}

db::People people_of(const db::Rows& rows) {
    db::People people;
    for (const auto& row : rows) {
        const auto id = row.id<InterpreterId>("id");
        if (!people.ids.empty() && people.ids.back() == id) continue;
        people.ids.push_back(id);
        if (row.boolean("shares_calendar"))
            people.shared_calendars.emplace(row.uuid("calendar_id"), id);
    }
    return people;
}

FoundColleague found_of(UseCase& use, const db::Row& row, const HouseDay& day) {
    FoundColleague found{.id = row.id<InterpreterId>("id"),
                         .name = row.text("given_name") + " " + row.text("family_name"),
                         .level = row.text("level"),
                         .direction = row.text("direction"),
                         .confirmed_on = optional_day(row, "confirmed_on")};
    const auto sealed = row.optional_bytes("phone_enc");
    if (sealed && day.shows_phone)
        found.phone = use.tools.vault.open(use.tx, use.tenant,
                                           {"interpreter", "phone_enc", found.id.value}, *sealed);
    found.facts.confirmed = settings::is_confirmed(found.confirmed_on, day.rules, day.today);
    found.facts.level = matching::parse_level(found.level).value();
    found.facts.asked_min = row.integer("asked_min");
    return found;
}

void add_time(UseCase& use,
              const HouseDay& day,
              const db::PersonTime& time,
              FoundColleague& found) {
    const auto& zone = day.days.zone;
    // nobody travels: the journey is not asked for
    static const dispatch::place::TravelRules travel;
    static const dispatch::place::PostcodeMatrix matrix;
    const auto now = db::time_facts(
        time, zone, {.rules = travel, .matrix = matrix, .means = {}},
        {.during = {use.now, use.now + day.rules.free_for}, .place = std::nullopt}, use.now);
    const bool in_hours = day.is_open() && !time.availability.is_open_to_all();
    found.facts.state = matching::colleague_state(now, in_hours);
    if (found.facts.state == matching::ColleagueState::outside_hours)
        found.facts.next_at = matching::next_hours(zone, time.availability, day.closed, use.now);
}

/// As the search shows them; who may not be proposed is left out.
std::vector<FoundColleague> find(UseCase& use, const db::Rows& rows, const HouseDay& day) {
    const db::PersonTime nothing;
    const dispatch::Period around{use.now - std::chrono::days{1}, use.now + matching::kLookAhead};
    const auto times =
        db::load_times(use.tx, use.tenant, people_of(rows), around, day.days.zone, use.now);
    std::vector<FoundColleague> all;
    std::vector<matching::Colleague> facts;
    for (const auto& row : rows) {
        auto found = found_of(use, row, day);
        if (!settings::counts(found.confirmed_on, day.rules, day.today)) continue;
        const auto time = times.find(found.id);
        add_time(use, day, time == times.end() ? nothing : time->second, found);
        facts.push_back(found.facts);
        all.push_back(std::move(found));
    }
    std::vector<FoundColleague> sorted;
    for (const auto i : matching::in_order(facts)) sorted.push_back(std::move(all[i]));
    return sorted;
}

Result<RequesterId> house_of(UseCase& use, const std::optional<RequesterId>& named) {
    if (use.scope.requester && named && *named != *use.scope.requester)
        return Error{Refusal::not_found, "not_found", "requester_id"};
    if (use.scope.requester) return *use.scope.requester;
    if (!named) return Error{Refusal::invalid, "field_missing", "requester_id"};
    return *named;
}

}  // namespace

Result<HouseSearch> search_house(UseCase& use, const SearchHouse& command) {
    const auto house = house_of(use, command.office);
    if (!house) return house.error();
    if (use.tools.languages.find(command.language) == nullptr)
        return Error{Refusal::invalid, "language_unknown", command.language};
    const auto office = load_office(use, *house);
    if (!office) return Error{Refusal::not_found, "not_found", "requester_id"};
    const auto day = day_of_house(use, *house);
    HouseSearch search{.house = *house,
                       .house_name = office->fields.name,
                       .open_today = day.is_open(),
                       .found = {}};
    const auto rows = use.tx.run(query::house_searched_list, use.tenant, *house, command.language,
                                 command.form, dispatch::Instant{use.now - kSpread});
    if (rows.empty()) return search;
    search.found = find(use, rows, day);
    std::vector<dispatch::Uuid> shown;
    for (const auto& one : search.found) shown.push_back(one.id.value);
    if (!shown.empty())
        note_audit(use, {.action = "house_searched", .kind = "interpreter", .ids = shown});
    return search;
}

Result<dispatch::Uuid> add_house_talk(UseCase& use, const AddHouseTalk& command) {
    if (use.tools.languages.find(command.language) == nullptr)
        return Error{Refusal::invalid, "language_unknown", command.language};
    const auto rows =
        use.tx.run(query::house_colleague_list, use.tenant, use.scope.requester, command.colleague);
    if (rows.empty() || rows.only().is_null("opted_in_at"))
        return Error{Refusal::not_found, "not_found", "interpreter_id"};
    const auto id = use.new_id();
    use.tx.run(query::house_talk_add, use.tenant, id, command.colleague,
               rows.only().id<RequesterId>("house_id"), command.language, use.now, command.minutes);
    note_audit(use, {.action = "house_talk_added", .kind = "house_talk", .ids = {id}});
    return id;
}

std::vector<HouseRegister> read_house_register(UseCase& use) {
    const auto rules = db::load_in_house_rules(use.tx, use.tenant, use.now);
    const auto today = calendar::day_of(*calendar::Zone::named(use.zone), use.now);
    std::vector<HouseRegister> houses;
    std::set<InterpreterId> people;
    std::set<InterpreterId> speakers;
    for (const auto& row : use.tx.run(query::house_skill_list, use.tenant, use.scope.requester)) {
        const auto house = row.id<RequesterId>("house_id");
        if (houses.empty() || houses.back().house != house) {
            houses.push_back(
                {.house = house, .house_name = row.text("house_name"), .languages = {}});
            people.clear();
        }
        auto& list = houses.back().languages;
        if (list.empty() || list.back().language != row.view("language") ||
            list.back().form != row.view("form")) {
            list.push_back({.language = row.text("language"), .form = row.text("form")});
            speakers.clear();
        }
        const auto person = row.id<InterpreterId>("interpreter_id");
        people.insert(person);
        houses.back().colleagues = static_cast<int>(people.size());
        const auto confirmed_on = optional_day(row, "confirmed_on");
        auto& language = list.back();
        if (speakers.insert(person).second) {
            ++language.colleagues;
            if (settings::is_confirmed(confirmed_on, rules, today)) ++language.confirmed;
        }
        language.last_confirmed_on = std::max(language.last_confirmed_on, confirmed_on);
    }
    return houses;
}

}  // namespace services::pool
