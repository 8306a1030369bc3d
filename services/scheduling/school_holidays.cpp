#include "services/scheduling/school_holidays.hpp"

#include <algorithm>
#include <stdexcept>

#include "db/loaders/holiday_rule.hpp"
#include "db/queries/pool.hpp"
#include "db/queries/scheduling.hpp"
#include "db/queries/timesheet.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/ids_json.hpp"
#include "services/public_link.hpp"
#include "services/record.hpp"

namespace services::scheduling {
namespace {

namespace calendar = dispatch::calendar;
namespace query = db::query;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::chrono::days kDay{1};
constexpr std::string_view kAway = "away";

calendar::Zone zone_of(const UseCase& use) {
    const auto zone = calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    return *zone;
}

calendar::LocalDay today_of(const UseCase& use) {
    return calendar::day_of(zone_of(use), use.now);
}

calendar::DayRange days_of(const db::Row& row) {
    const auto day = [&](std::string_view column) {
        return calendar::parse_local_day(row.view(column)).value();
    };
    return {day("first_day"), day("last_day") + kDay};
}

Result<Done> ask(UseCase& use, const db::Row& row) {
    const auto id = use.new_id();
    const auto person = row.uuid("interpreter_id");
    const bool is_away = row.boolean("is_away");
    use.tx.run(query::holiday_answer_add, use.tenant, id, person, row.view("name"),
               row.view("first_day"), row.view("last_day"),
               is_away ? std::optional<std::string>{kAway} : std::nullopt, use.now);
    if (is_away) return Done{};
    return note_event(use, {.type = "holidays_asked",
                            .aggregate = "interpreter",
                            .aggregate_id = person,
                            .data = ids_json({{"answer_id", id}, {"interpreter_id", person}})});
}

HolidayAnswer view_of(UseCase& use, const db::Row& row) {
    HolidayAnswer view{
        .id = row.uuid("id"),
        .person = {row.id<dispatch::InterpreterId>("interpreter_id"), row.text("person")},
        .holiday = {row.text("name"), days_of(row)},
        .answer = row.optional_text("answer"),
        .answered_at = row.optional_instant("answered_at"),
        .assignments = static_cast<int>(row.integer("assignments")),
        .has_mail = row.boolean("has_mail"),
        .phone = {}};
    const auto sealed = row.optional_bytes("phone_enc");
    if (sealed && !view.answer && !use.scope.interpreter)
        view.phone = use.tools.vault.open(
            use.tx, use.tenant, {"interpreter", "phone_enc", view.person.id.value}, *sealed);
    return view;
}

std::vector<HolidayAnswer> read_answers(UseCase& use, const ListHolidayAnswers& wanted) {
    const auto first_day =
        wanted.first_day ? std::optional{calendar::to_text(*wanted.first_day)} : std::nullopt;
    std::optional<std::string> answered;
    if (wanted.answered) answered = *wanted.answered ? "any" : "none";
    std::vector<HolidayAnswer> list;
    for (const auto& row :
         use.tx.run(query::holiday_answer_list, use.tenant, use.scope.interpreter,
                    calendar::to_text(today_of(use)), first_day, answered, use.now, use.zone))
        list.push_back(view_of(use, row));
    return list;
}

HolidayAnswer read_answer(UseCase& use, const db::Row& kept, const dispatch::Uuid& id) {
    const auto all = read_answers(use, {.first_day = days_of(kept).begin});
    const auto found = std::ranges::find(all, id, &HolidayAnswer::id);
    if (found == all.end()) throw std::runtime_error{"an answer that was kept is not there"};
    return *found;
}

/// An absence over the whole holidays stands for `away`, and for nothing else.
void keep_absence(UseCase& use, const db::Row& before, std::string_view answer) {
    const auto zone = zone_of(use);
    const auto days = days_of(before);
    const dispatch::Period during{calendar::whole_day(zone, days.begin).begin,
                                  calendar::whole_day(zone, days.end).begin};
    const auto person = before.id<dispatch::InterpreterId>("interpreter_id");
    use.tx.run(query::holiday_absence_remove, use.tenant, person, during.begin, during.end);
    if (answer == kAway)
        use.tx.run(query::availability_exception_add, use.tenant, use.new_id(), person,
                   during.begin, during.end, "absent");
    // whoever has read the availability before must not undo it
    use.tx.run(query::interpreter_version_rise, use.tenant, person, std::optional<std::int64_t>{},
               use.now);
}

}  // namespace

std::vector<SchoolHoliday> list_school_holidays(UseCase& use, calendar::DayRange days) {
    std::vector<SchoolHoliday> list;
    for (const auto& row :
         use.tx.run(query::school_holiday_list, use.land, calendar::to_text(days.begin),
                    calendar::to_text(days.end - kDay)))
        list.push_back({row.text("name"), days_of(row)});
    return list;
}

Result<Done> ask_holidays(UseCase& use) {
    const auto rule = db::load_holiday_rule(use.tx, use.tenant, use.now);
    if (rule.ask_days_before == 0) return Done{};
    const auto today = today_of(use);
    const auto until = today + std::chrono::days{rule.ask_days_before};
    for (const auto& row : use.tx.run(query::holiday_unasked_list, use.tenant, use.land,
                                      calendar::to_text(today), calendar::to_text(until), use.zone))
        if (auto asked = ask(use, row); !asked) return asked;
    return Done{};
}

std::vector<HolidayAnswer> list_holiday_answers(UseCase& use, const ListHolidayAnswers& wanted) {
    auto list = read_answers(use, wanted);
    std::vector<dispatch::Uuid> shown;
    shown.reserve(list.size());
    for (const auto& one : list) shown.push_back(one.person.id.value);
    std::ranges::sort(shown);
    const auto twice = std::ranges::unique(shown);
    shown.erase(twice.begin(), twice.end());
    note_audit(
        use, {.action = "holiday_answers_viewed", .kind = "interpreter", .ids = std::move(shown)});
    return list;
}

Result<HolidayAnswer> answer_holidays(UseCase& use, const AnswerHolidays& command) {
    const auto rows =
        use.tx.run(query::holiday_answer_read, use.tenant, command.id, use.scope.interpreter);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "answer_id"};
    const auto before = rows.only();
    if (days_of(before).end <= today_of(use)) return Error{Refusal::conflict, "holidays_over"};
    const auto person = before.uuid("interpreter_id");
    use.actor.channel = command.channel;
    if (!use.scope.interpreter) use.actor.on_behalf_of = person;
    use.tx.run(query::holiday_answer_save, use.tenant, command.id, command.answer, use.now);
    const bool was_away = before.optional_text("answer") == kAway;
    if (was_away || command.answer == kAway) keep_absence(use, before, command.answer);
    note_audit(use, {.action = "holiday_answered",
                     .kind = "holiday_answer",
                     .ids = {command.id, person},
                     .reason_code = command.answer});
    const auto noted = note_event(
        use, {.type = "interpreter_changed", .aggregate = "interpreter", .aggregate_id = person});
    if (!noted) return noted.error();
    return read_answer(use, before, command.id);
}

Result<HolidayAnswer> open_linked_question(UseCase& use, std::string_view token) {
    const auto link = find_link(use, "holiday_answer", token);
    const auto nobody = std::optional<dispatch::InterpreterId>{};
    if (!link) return Error{Refusal::not_found, "not_found", "token"};
    const auto rows = use.tx.run(query::holiday_answer_read, use.tenant, link->subject, nobody);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "token"};
    if (days_of(rows.only()).end <= today_of(use)) return Error{Refusal::conflict, "holidays_over"};
    use.scope.interpreter = rows.only().id<dispatch::InterpreterId>("interpreter_id");
    return read_answer(use, rows.only(), link->subject);
}

void save_school_holidays(db::Transaction& tx,
                          std::string_view land,
                          const std::vector<SchoolHoliday>& list) {
    if (list.empty()) return;
    const auto first = std::ranges::min(list, {}, [](const auto& one) { return one.days.begin; });
    const auto last = std::ranges::max(list, {}, [](const auto& one) { return one.days.end; });
    tx.run(query::school_holiday_clear, land, calendar::to_text(first.days.begin),
           calendar::to_text(last.days.end - kDay));
    for (const auto& one : list)
        tx.run(query::school_holiday_save, land, one.name, calendar::to_text(one.days.begin),
               calendar::to_text(one.days.end - kDay));
}

}  // namespace services::scheduling
