#include "services/notify/series_mail.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "db/loaders/series_rule.hpp"
#include "db/queries/notify.hpp"
#include "db/queries/series.hpp"
#include "services/assignment_entry.hpp"
#include "services/notify/mail_times.hpp"

namespace services::notify {
namespace {

/// How an occurrence stands, in words for either side.
struct StateWords {
    std::string_view what;
    std::string_view german;
    std::string_view english;
};
constexpr auto kForPerson = std::to_array<StateWords>({
    {"offer", "Angebot, bitte antworten", "offer, please answer"},
    {"confirmed", "bestätigt", "confirmed"},
    {"cancelled", "findet nicht statt", "does not take place"},
});
constexpr auto kForOffice = std::to_array<StateWords>({
    {"searching", "wird gesucht", "is being searched"},
    {"confirmed", "bestätigt", "confirmed"},
    {"unfilled", "niemand gefunden", "nobody found"},
    {"cancelled", "abgesagt", "cancelled"},
});

bool is_for_person(const Claimed& message) {
    return message.kind == "series_news";
}

std::optional<dispatch::SeriesId> series_of(UseCase& use, const Claimed& message) {
    const auto rows = use.tx.run(db::query::series_of_thing, use.tenant, message.subject);
    if (rows.empty()) return std::nullopt;
    return rows.only().id<dispatch::SeriesId>("series_id");
}

/// Whose mail it is: a device reads nothing of it, so only people get here.
std::optional<dispatch::InterpreterId> person_of(const Claimed& message) {
    if (!is_for_person(message)) return std::nullopt;
    return dispatch::InterpreterId{message.recipient};
}

void add_line(MailFacts& facts, const db::Row& row, const StateWords& words) {
    if (facts.list_de.empty())
        facts.when_short = mail_short_moment(zone_in(row), row.instant("begin_at"));
    const auto when = mail_period(row);
    const auto people =
        facts.kind == "series_state" && row.view("what") == "confirmed" ? row.text("people") : "";
    const auto who = people.empty() ? std::string{} : ", " + people;
    facts.list_de += fmt::format("- {}: {}{}\n", when, words.german, who);
    facts.list_en += fmt::format("- {}: {}{}\n", when, words.english, who);
}

template <class Table>
void add_lines(MailFacts& facts, const db::Rows& rows, const Table& table) {
    for (const auto& row : rows) {
        const auto words = std::ranges::find(table, row.view("what"), &StateWords::what);
        if (words != table.end()) add_line(facts, row, *words);
    }
}

}  // namespace

void set_series_rule(UseCase& use, MailFacts& facts, dispatch::SeriesId series) {
    const auto rows = use.tx.run(db::query::series_read, use.tenant, series,
                                 std::optional<dispatch::RequesterId>{});
    if (rows.empty()) return;
    const auto rule = db::series_rule_of(rows.only());
    facts.series_de = dispatch::booking::german_text(rule);
    facts.series_en = dispatch::booking::english_text(rule);
}

bool set_series_list(UseCase& use, MailFacts& facts, const Claimed& message) {
    const auto series = series_of(use, message);
    if (!series) return false;
    set_series_rule(use, facts, *series);
    if (is_for_person(message))
        add_lines(facts,
                  use.tx.run(db::query::series_person_mail_list, use.tenant, *series,
                             message.recipient, use.now),
                  kForPerson);
    else
        add_lines(facts,
                  use.tx.run(db::query::series_office_mail_list, use.tenant, *series, use.now),
                  kForOffice);
    return !facts.list_de.empty();
}

std::vector<documents::CalendarEntry> series_entries(UseCase& use, const Claimed& message) {
    std::vector<documents::CalendarEntry> entries;
    const auto series = series_of(use, message);
    if (!series) return entries;
    const auto reader = is_for_person(message) ? EntryFor::interpreter : EntryFor::office;
    for (const auto& row : use.tx.run(db::query::series_calendar_list, use.tenant, *series,
                                      person_of(message), use.now))
        entries.push_back(entry_of_assignment(use.tools, reader, row));
    return entries;
}

}  // namespace services::notify
