#include "services/reporting/export_list.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "db/queries/reporting.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/language/catalogue.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "services/record.hpp"
#include "services/reporting/german_words.hpp"

namespace services::reporting {
namespace {

namespace calendar = dispatch::calendar;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::size_t kLinesMax = 10'000;
constexpr std::chrono::days kDaysMax{366};

/// How the value of a field is shown.
enum class Show { text, number, word, language, languages, setting, sealed, phone };

struct Column {
    std::string_view field;
    std::string_view title;
    Show show = Show::text;
};

struct Plan {
    ExportKind kind;
    std::string_view code;
    std::string_view title;
    std::string_view table;  // of the ids
    const db::Query* query;
    bool by_days;
    std::span<const Column> columns;
};

constexpr auto kBookings = std::to_array<Column>({
    {"number", "Nummer", Show::number},
    {"weekday_local", "Wochentag"},
    {"begin_local", "Beginn"},
    {"end_local", "Ende"},
    {"duration_min", "Dauer (Minuten)", Show::number},
    {"language", "Sprache", Show::language},
    {"setting", "Einsatzfeld", Show::setting},
    {"mode", "Einsatzart", Show::word},
    {"requester", "Einsatzstelle"},
    {"place", "Ort des Einsatzes"},
    {"town", "Ort"},
    {"state", "Stand", Show::word},
    {"urgency", "Dringlichkeit", Show::word},
    {"seats", "Plätze", Show::number},
    {"filled", "Besetzt", Show::number},
    {"cost_centre", "Kostenstelle"},
    {"created_local", "Angefragt am"},
});

constexpr auto kAssignments = std::to_array<Column>({
    {"weekday_local", "Wochentag"},
    {"day_local", "Tag"},
    {"begin_local", "Beginn"},
    {"end_local", "Ende"},
    {"interpreter", "Sprachmittler:in"},
    {"interpreter_id", "Telefon Sprachmittler:in", Show::phone},
    {"language", "Sprache", Show::language},
    {"setting", "Einsatzfeld", Show::setting},
    {"mode", "Einsatzart", Show::word},
    {"requester", "Einsatzstelle"},
    {"requester_phone", "Telefon der Einsatzstelle"},
    {"place", "Ort des Einsatzes"},
    {"street", "Straße"},
    {"postcode", "PLZ"},
    {"town", "Ort"},
    {"number", "Nummer", Show::number},
    {"state", "Stand", Show::word},
    {"outcome", "Ergebnis", Show::word},
    {"timesheet_state", "Einsatznachweis", Show::word},
    {"cost_centre", "Kostenstelle"},
});

constexpr auto kInterpreters = std::to_array<Column>({
    {"number", "Nr."},
    {"family_name", "Nachname"},
    {"given_name", "Vorname"},
    {"languages", "Sprachen", Show::languages},
    {"kind", "Art", Show::word},
    {"gender", "Geschlecht", Show::word},
    {"state", "Stand", Show::word},
    {"qualification", "Qualifikation", Show::word},
    {"specialisations", "Schwerpunkte"},
    {"reached_by", "Erreichbar per", Show::word},
    {"email_enc", "E-Mail", Show::sealed},
    {"phone_enc", "Telefon", Show::sealed},
    {"postcode", "PLZ"},
    {"town", "Ort"},
    {"travels_by", "Unterwegs mit", Show::word},
    {"radius_km", "Umkreis (km)", Show::number},
    {"wanted_hours_month", "Wunschstunden im Monat", Show::number},
});

constexpr auto kRequesters = std::to_array<Column>({
    {"number", "Nr."},
    {"name", "Einsatzstelle"},
    {"kind", "Art", Show::word},
    {"state", "Stand", Show::word},
    {"email", "E-Mail"},
    {"phone", "Telefon"},
    {"cost_centre", "Kostenstelle"},
    {"leitweg_id", "Leitweg-ID"},
    {"place", "Ort des Einsatzes"},
    {"street", "Straße"},
    {"postcode", "PLZ"},
    {"town", "Ort"},
});

constexpr auto kTimesheets = std::to_array<Column>({
    {"day_local", "Tag"},
    {"begin_local", "Beginn"},
    {"end_local", "Ende"},
    {"minutes", "Minuten", Show::number},
    {"waiting_min", "Wartezeit (Minuten)", Show::number},
    {"travel_min", "Fahrzeit (Minuten)", Show::number},
    {"travel_km", "Fahrstrecke (km)", Show::number},
    {"ticket_eur", "Fahrkarte (EUR)", Show::number},
    {"interpreter", "Sprachmittler:in"},
    {"interpreter_kind", "Art", Show::word},
    {"language", "Sprache", Show::language},
    {"requester", "Einsatzstelle"},
    {"cost_centre", "Kostenstelle"},
    {"number", "Nummer", Show::number},
    {"state", "Stand", Show::word},
    {"confirmed_how", "Bestätigt durch", Show::word},
});

const auto kPlans = std::to_array<Plan>({
    {ExportKind::bookings, "bookings", "Einsatzanfragen", "booking",
     &db::query::export_booking_list, true, kBookings},
    {ExportKind::assignments, "assignments", "Einsätze", "assignment",
     &db::query::export_assignment_list, true, kAssignments},
    {ExportKind::interpreters, "interpreters", "Sprachmittler", "interpreter",
     &db::query::export_interpreter_list, false, kInterpreters},
    {ExportKind::requesters, "requesters", "Einsatzstellen", "requester",
     &db::query::export_requester_list, false, kRequesters},
    {ExportKind::timesheets, "timesheets", "Einsatznachweise", "timesheet",
     &db::query::export_timesheet_list, true, kTimesheets},
});

const Plan& plan_of(ExportKind kind) {
    return *std::ranges::find(kPlans, kind, &Plan::kind);
}

std::string language_name(const UseCase& use, const std::string& code) {
    const auto* found = use.tools.languages.find(code);
    return found == nullptr ? code : found->name_de;
}

std::string language_names(const UseCase& use, const std::vector<std::string>& codes) {
    std::string names;
    for (const auto& code : codes) names += (names.empty() ? "" : ", ") + language_name(use, code);
    return names;
}

std::string setting_name(const std::string& code) {
    namespace settings = dispatch::settings;
    const auto* found = settings::find_setting(settings::default_catalogue(), code);
    return found == nullptr ? code : found->name_de;
}

std::string opened(UseCase& use, const Plan& plan, const db::Row& row, std::string_view field) {
    const auto sealed = row.optional_bytes(field);
    if (!sealed) return {};
    return use.tools.vault.open(use.tx, use.tenant, {plan.table, field, row.uuid("id")}, *sealed);
}

/// Of the person whose id stands in the field.
std::string phone_of(UseCase& use, const db::Row& row, std::string_view field) {
    const auto sealed = row.optional_bytes("phone_enc");
    if (!sealed) return {};
    return use.tools.vault.open(use.tx, use.tenant, {"interpreter", "phone_enc", row.uuid(field)},
                                *sealed);
}

std::string shown(UseCase& use, const Plan& plan, const db::Row& row, const Column& column) {
    switch (column.show) {
        case Show::text:
        case Show::number: return row.text(column.field);
        case Show::word: return german_word(row.view(column.field));
        case Show::language: return language_name(use, row.text(column.field));
        case Show::languages: return language_names(use, row.text_array(column.field));
        case Show::setting: return setting_name(row.text(column.field));
        case Show::sealed: return opened(use, plan, row, column.field);
        case Show::phone: return phone_of(use, row, column.field);
    }
    return {};
}

Result<dispatch::Period> period_of(const UseCase& use, const ExportList& wanted) {
    if (!wanted.days) return Error{Refusal::invalid, "field_missing", "from"};
    const auto& days = *wanted.days;
    if (!(days.begin < days.end) || days.end - days.begin > kDaysMax)
        return Error{Refusal::invalid, "field_invalid", "to"};
    const auto zone = *calendar::Zone::named(use.zone);
    for (const auto day : {days.begin, days.end}) {
        const auto at =
            calendar::to_instant(zone, calendar::LocalTime{day}, calendar::WhenTwice::take_earlier);
        if (!at && at.error().code == "local_time_out_of_range") return at.error();
    }
    return dispatch::Period{calendar::whole_day(zone, days.begin).begin,
                            calendar::whole_day(zone, days.end - std::chrono::days{1}).end};
}

Result<db::Rows> read_rows(UseCase& use, const Plan& plan, const ExportList& wanted) {
    if (!plan.by_days) return use.tx.run(*plan.query, use.tenant, kLinesMax + 1);
    const auto period = period_of(use, wanted);
    if (!period) return period.error();
    return use.tx.run(*plan.query, use.tenant, period->begin, period->end, use.zone, kLinesMax + 1);
}

}  // namespace

std::string_view to_text(ExportKind kind) {
    return plan_of(kind).code;
}

std::optional<ExportKind> parse_export_kind(std::string_view text) {
    const auto* found = std::ranges::find(kPlans, text, &Plan::code);
    return found == kPlans.end() ? std::nullopt : std::optional{found->kind};
}

Result<documents::Sheet> export_list(UseCase& use, const ExportList& wanted) {
    const auto& plan = plan_of(wanted.kind);
    const auto rows = read_rows(use, plan, wanted);
    if (!rows) return rows.error();
    if (rows->size() > kLinesMax) return Error{Refusal::invalid, "export_too_large", "to"};
    documents::Sheet sheet{.name = std::string{plan.title}, .columns = {}, .rows = {}};
    for (const auto& column : plan.columns)
        sheet.columns.push_back({.title = std::string{column.title},
                                 .kind = column.show == Show::number
                                             ? documents::ColumnKind::number
                                             : documents::ColumnKind::text});
    std::vector<dispatch::Uuid> ids;
    for (const auto& row : *rows) {
        auto& line = sheet.rows.emplace_back();
        for (const auto& column : plan.columns) line.push_back(shown(use, plan, row, column));
        ids.push_back(row.uuid("id"));
    }
    const auto twice = std::ranges::unique(ids);  // an office with several places
    ids.erase(twice.begin(), twice.end());
    note_audit(use, {.action = "list_exported", .kind = plan.table, .ids = std::move(ids)});
    return sheet;
}

Result<std::vector<documents::Sheet>> export_everything(UseCase& use,
                                                        const calendar::DayRange& days) {
    std::vector<documents::Sheet> sheets;
    for (const auto& plan : kPlans) {
        auto sheet = export_list(use, {.kind = plan.kind, .days = days});
        if (!sheet) return sheet.error();
        sheets.push_back(*std::move(sheet));
    }
    return sheets;
}

}  // namespace services::reporting
