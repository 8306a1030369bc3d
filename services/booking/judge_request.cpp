#include "services/booking/judge_request.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "db/loaders/closed_days.hpp"
#include "db/loaders/free_people.hpp"
#include "db/loaders/place_row.hpp"
#include "db/queries/booking.hpp"
#include "dispatch/booking/client_data_hint.hpp"
#include "dispatch/booking/window.hpp"
#include "dispatch/language/catalogue.hpp"
#include "services/tenant_calendar.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
namespace calendar = dispatch::calendar;
namespace settings = dispatch::settings;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::size_t kStartsLookedAt = 24;

Error missing(std::string_view field) {
    return {Refusal::invalid, "field_missing", std::string{field}};
}

/// The named place, or the only one that the office has.
Result<Done> find_place(UseCase& use, const BookingInput& input, Office& office) {
    const bool is_needed = input.mode == settings::Mode::on_site;
    if (!input.place && !is_needed) return Done{};
    const auto rows = use.tx.run(db::query::booking_place_list, use.tenant, office.id, input.place);
    if (input.place && rows.empty()) return Error{Refusal::not_found, "not_found", "place_id"};
    if (rows.size() != 1) return missing("place_id");
    const auto row = rows.only();
    office.place_id = row.id<dispatch::PlaceId>("place_id");
    office.hours = parse_hours(row.view("opening_hours"));
    if (is_needed) office.place = db::place_of(row);
    return Done{};
}

Result<Office> find_office(UseCase& use, const BookingInput& input) {
    const auto wanted = input.requester ? input.requester : use.scope.requester;
    if (!wanted) return missing("requester_id");
    if (use.scope.requester && *wanted != *use.scope.requester)
        return Error{Refusal::not_found, "not_found", "requester_id"};
    const auto rows = use.tx.run(db::query::booking_office_read, use.tenant, *wanted);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "requester_id"};
    Office office{.id = *wanted, .is_pending = rows.only().view("state") == "pending"};
    if (auto found = find_place(use, input, office); !found) return found.error();
    return office;
}

Result<const dispatch::language::Language*> find_language(const UseCase& use,
                                                          const std::string& code) {
    const auto& catalogue = use.tools.languages;
    if (const auto* found = catalogue.find(code)) return found;
    if (catalogue.is_ambiguous(code)) return Error{Refusal::invalid, "language_ambiguous", code};
    return Error{Refusal::invalid, "language_unknown", code};
}

/// The form follows from the language; whoever accepts others accepts them in the same form.
Result<settings::Form> find_form(const UseCase& use, const BookingInput& input) {
    auto language = find_language(use, input.language);
    if (!language) return language.error();
    for (const auto& code : input.alternative_languages) {
        auto other = find_language(use, code);
        if (!other) return other.error();
        if ((*other)->is_signed != (*language)->is_signed)
            return Error{Refusal::invalid, "field_invalid", "alternative_languages"};
    }
    return (*language)->is_signed ? settings::Form::signed_language : settings::Form::spoken;
}

rules_of::Request request_of(const BookingInput& input, settings::Form form) {
    rules_of::Request request{.setting = input.setting, .language = input.language, .form = form};
    request.mode = input.mode;
    request.duration = input.duration;
    request.window = input.window;
    request.gender_wish = input.gender_wish;
    for (const auto& [code, answer] : input.answers)
        (answer ? request.questions_answered_yes : request.questions_answered_no).push_back(code);
    request.case_references = input.case_references;
    request.note = input.note;
    return request;
}

db::SearchFor search_of(const BookingInput& input, const Office& office, settings::Form form) {
    db::SearchFor search{.requester = office.id, .language = input.language};
    search.alternative_languages = input.alternative_languages;
    search.funding_source = input.funding_source.value_or("");
    search.mode = input.mode;
    search.form = form;
    search.qualification = input.qualification;
    search.gender = input.gender_wish;
    search.place = office.place;
    return search;
}

std::vector<dispatch::Period> possible_times(const UseCase& use, const JudgedRequest& judged) {
    const auto& office = judged.calendar;
    std::vector<dispatch::Period> times;
    for (const auto local :
         rules_of::starts_in(*judged.request.window, judged.request.duration, kStartsLookedAt)) {
        const auto at = calendar::to_instant(judged.zone, local, calendar::WhenTwice::take_earlier);
        if (!at || at->at <= use.now) continue;
        const dispatch::Period during{at->at, at->at + judged.request.duration};
        if (!calendar::is_working_day(office, calendar::day_of(local))) continue;
        if (calendar::is_open(office, judged.office.hours, judged.zone, during))
            times.push_back(during);
    }
    return times;
}

/// A window becomes the times with the most people free; of equals the earlier ones.
Result<Done> resolve_window(UseCase& use, JudgedRequest& judged) {
    auto counted = db::count_free_people(use.tx, use.tenant, judged.search, judged.for_search(),
                                         possible_times(use, judged), use.now);
    if (counted.empty()) return Error{Refusal::invalid, "window_empty", "window"};
    std::ranges::stable_sort(counted, std::greater{}, &db::FreePeople::free);
    const auto most = static_cast<std::size_t>(judged.rules.rules.request.time_options_max);
    if (counted.size() > most) counted.resize(most);
    for (const auto& time : counted)
        judged.request.options.push_back(
            {.during = time.during,
             .local_begin = calendar::to_local(judged.zone, time.during.begin),
             .zone = judged.zone.name()});
    return Done{};
}

/// Days on which the office closes are no better times, and are asked about when they are wanted.
void close_days(UseCase& use, JudgedRequest& judged) {
    auto& closed = judged.office.hours.closed_days;
    closed = db::load_closed_days(use.tx, use.tenant, judged.office.id,
                                  calendar::day_of(judged.zone, use.now));
    auto& all = judged.calendar.closed_days;
    all.insert(all.end(), closed.begin(), closed.end());
}

bool similar_exists(UseCase& use, const JudgedRequest& judged) {
    return std::ranges::any_of(judged.request.options, [&](const auto& option) {
        return !use.tx
                    .run(db::query::booking_similar_list, use.tenant, judged.office.id,
                         judged.request.language, option.during.begin, option.during.end)
                    .empty();
    });
}

/// Names and numbers of staff belong there, a date of birth does not.
bool names_a_client(const Contact& contact) {
    return std::ranges::any_of(
        std::array{contact.name, contact.phone, contact.room}, [](const std::string& text) {
            return rules_of::client_data_hint(text) == rules_of::ClientDataHint::birth_date;
        });
}

void check(UseCase& use, const BookingInput& input, JudgedRequest& judged) {
    auto request = judged.request;
    if (!request.options.empty() && input.times.empty()) request.window.reset();  // resolved
    for (auto& option : request.options) option.ambiguous = false;  // which hour was asked before
    const auto options =
        option_facts(use, judged.rules.rules, judged.office.hours, request.options);
    judged.checked = rules_of::check_request(
        {request,
         {.now = use.now, .options = options, .similar_exists = similar_exists(use, judged)},
         judged.setting,
         judged.rules.rules});
    if (judged.office.is_pending) judged.checked.needs_approval = true;
    if (input.contact && names_a_client(*input.contact))
        judged.checked.findings.push_back(
            {"client_data_suspected", rules_of::Severity::warn, "contact"});
}

struct When {
    bool afterwards = false;
};

Result<JudgedRequest> judge(UseCase& use, const BookingInput& input, When when) {
    const auto* setting = settings::find_setting(settings::default_catalogue(), input.setting);
    if (setting == nullptr) return Error{Refusal::invalid, "setting_unknown", "setting"};
    auto form = find_form(use, input);
    if (!form) return form.error();
    auto office = find_office(use, input);
    if (!office) return office.error();
    auto zone = calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    auto options = time_options(*zone, input.times, input.duration);
    if (!options) return options.error();
    JudgedRequest judged{.office = *office,
                         .rules = db::load_tenant_rules(use.tx, use.tenant, use.now),
                         .setting = *setting,
                         .calendar = {},
                         .zone = *zone,
                         .request = request_of(input, *form),
                         .checked = {},
                         .search = search_of(input, *office, *form)};
    judged.calendar = tenant_calendar(use, judged.rules.rules).office;
    close_days(use, judged);
    judged.request.options = *std::move(options);
    judged.request.entered_afterwards = when.afterwards;
    if (input.window && input.times.empty())
        if (auto resolved = resolve_window(use, judged); !resolved) return resolved.error();
    check(use, input, judged);
    return judged;
}

}  // namespace

Result<JudgedRequest> judge_request(UseCase& use, const BookingInput& input) {
    return judge(use, input, {});
}

Result<JudgedRequest> judge_afterwards(UseCase& use, const BookingInput& input) {
    return judge(use, input, {.afterwards = true});
}

std::vector<rules_of::OptionFacts> option_facts(const UseCase& use,
                                                const settings::TenantRules& rules,
                                                const calendar::OpeningHours& hours,
                                                const std::vector<rules_of::TimeOption>& options) {
    const auto office = tenant_calendar(use, rules).office;
    std::vector<rules_of::OptionFacts> facts;
    for (const auto& option : options) {
        const auto zone = calendar::Zone::named(option.zone);
        if (!zone) throw std::runtime_error{"time option with unknown zone"};
        facts.push_back(
            {.lead_time_deadline = settings::lead_time_deadline(
                 rules.request, {.event = use.now, .begin = option.during.begin},
                 {.office = office, .zone = *zone}),
             .within_opening_hours = calendar::is_open(office, hours, *zone, option.during),
             .public_holiday = calendar::is_holiday(office.land, *zone, option.during),
             .office_closed = calendar::is_closed(hours, *zone, option.during)});
    }
    return facts;
}

calendar::OpeningHours parse_hours(std::string_view json) {
    calendar::OpeningHours hours;
    for (const auto& line : nlohmann::json::parse(json)) {
        const auto from = calendar::parse_time_of_day(line.at("from").get<std::string>());
        const auto to = calendar::parse_time_of_day(line.at("to").get<std::string>());
        if (!from || !to) throw std::runtime_error{"opening hours are not readable"};
        hours.windows.push_back(
            {.weekday = std::chrono::weekday{line.at("weekday").get<unsigned>()},
             .window = {*from, *to}});
    }
    return hours;
}

}  // namespace services::booking
