#include "services/reporting/emergency_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "db/files/stored_file.hpp"
#include "db/loaders/tenant_rules.hpp"
#include "db/queries/reporting.hpp"
#include "db/queries/system.hpp"
#include "db/secrets/token.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/documents/sealed_page.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"
#include "services/reporting/export_list.hpp"
#include "services/tenant_calendar.hpp"

namespace services::reporting {
namespace {

namespace calendar = dispatch::calendar;
namespace query = db::query;
using dispatch::Result;

constexpr std::chrono::hours kEvening{18};
constexpr int kWorkingDays = 5;

struct Kept {
    dispatch::Uuid id;
    std::string passphrase;
    dispatch::Instant on_since;
};

std::optional<Kept> find(UseCase& use) {
    const auto rows = use.tx.run(query::emergency_folder_find, use.tenant);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    const auto id = row.uuid("id");
    return Kept{.id = id,
                .passphrase = use.tools.vault.open(use.tx, use.tenant,
                                                   {"emergency_folder", "passphrase_enc", id},
                                                   row.bytes("passphrase_enc")),
                .on_since = row.instant("on_since")};
}

dispatch::Instant next_evening(const UseCase& use) {
    const auto zone = *calendar::Zone::named(use.zone);
    const auto today = calendar::day_of(zone, use.now);
    const auto evening = calendar::first_instant(zone, today + kEvening);
    if (evening > use.now) return evening;
    return calendar::first_instant(zone, today + std::chrono::days{1} + kEvening);
}

dispatch::Instant plan_next(UseCase& use) {
    const auto at = next_evening(use);
    use.tx.run(query::emergency_folder_plan, use.tenant, use.new_id(), at,
               "make_emergency_folder:" + dispatch::to_text(at));
    return at;
}

/// From today on until the fifth working day after it.
calendar::DayRange coming_days(UseCase& use) {
    const auto loaded = db::load_tenant_rules(use.tx, use.tenant, use.now);
    const auto [office, zone] = tenant_calendar(use, loaded.rules);
    const auto today = calendar::day_of(zone, use.now);
    const auto last = calendar::add_working_days(office, today, kWorkingDays);
    return {today, last + std::chrono::days{1}};
}

std::size_t place_of(const documents::Sheet& sheet, std::string_view title) {
    const auto found = std::ranges::find(sheet.columns, title, &documents::SheetColumn::title);
    if (found == sheet.columns.end())
        throw std::runtime_error{fmt::format("no column {} in {}", title, sheet.name)};
    return static_cast<std::size_t>(found - sheet.columns.begin());
}

/// The columns of these titles, in this order.
documents::Sheet with_columns(const documents::Sheet& sheet,
                              std::initializer_list<std::string_view> titles) {
    documents::Sheet less{.name = sheet.name, .columns = {}, .rows = {}};
    less.rows.resize(sheet.rows.size());
    for (const auto title : titles) {
        const auto place = place_of(sheet, title);
        less.columns.push_back(sheet.columns[place]);
        for (std::size_t i = 0; i < sheet.rows.size(); ++i)
            less.rows[i].push_back(sheet.rows[i][place]);
    }
    return less;
}

void keep_rows(documents::Sheet& sheet,
               std::string_view title,
               std::initializer_list<std::string_view> values) {
    const auto place = place_of(sheet, title);
    std::erase_if(sheet.rows, [&](const std::vector<std::string>& row) {
        return std::ranges::find(values, row[place]) == values.end();
    });
}

void drop_filled(documents::Sheet& bookings) {
    const auto seats = place_of(bookings, "Plätze");
    const auto filled = place_of(bookings, "Besetzt");
    std::erase_if(bookings.rows,
                  [&](const std::vector<std::string>& row) { return row[seats] == row[filled]; });
}

Result<std::vector<documents::Sheet>> tables(UseCase& use) {
    const auto days = coming_days(use);
    auto assignments = export_list(use, {.kind = ExportKind::assignments, .days = days});
    if (!assignments) return assignments.error();
    auto bookings = export_list(use, {.kind = ExportKind::bookings, .days = days});
    if (!bookings) return bookings.error();
    auto people = export_list(use, {.kind = ExportKind::interpreters});
    if (!people) return people.error();
    auto offices = export_list(use, {.kind = ExportKind::requesters});
    if (!offices) return offices.error();
    keep_rows(*assignments, "Stand", {"bestätigt"});
    keep_rows(*bookings, "Stand", {"angefragt", "freigegeben", "aktiv"});
    drop_filled(*bookings);
    keep_rows(*people, "Stand", {"aktiv"});
    bookings->name = "Noch offen";
    return std::vector{
        with_columns(*assignments, {"Wochentag", "Tag", "Beginn", "Ende", "Sprachmittler:in",
                                    "Telefon Sprachmittler:in", "Sprache", "Einsatzart",
                                    "Einsatzstelle", "Telefon der Einsatzstelle",
                                    "Ort des Einsatzes", "Straße", "PLZ", "Ort", "Nummer"}),
        with_columns(*bookings,
                     {"Wochentag", "Beginn", "Ende", "Sprache", "Einsatzart", "Einsatzstelle",
                      "Ort des Einsatzes", "Ort", "Stand", "Dringlichkeit", "Nummer"}),
        with_columns(*people, {"Nachname", "Vorname", "Sprachen", "Telefon", "E-Mail",
                               "Erreichbar per", "PLZ", "Ort", "Schwerpunkte"}),
        with_columns(*offices, {"Einsatzstelle", "Telefon", "E-Mail", "Ort des Einsatzes", "Straße",
                                "PLZ", "Ort"})};
}

std::string day_and_time(const UseCase& use) {
    const auto zone = *calendar::Zone::named(use.zone);
    const auto local = calendar::to_local(zone, use.now);
    const auto day = calendar::day_of(local);
    const std::chrono::year_month_day date{day};
    const calendar::TimeOfDay time{std::chrono::floor<std::chrono::minutes>(local - day)};
    constexpr std::array kDays{"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"};
    return fmt::format("{}, {:02}.{:02}.{}, {} Uhr", kDays[std::chrono::weekday{day}.c_encoding()],
                       static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()),
                       static_cast<int>(date.year()), calendar::to_text(time));
}

Result<std::string> page_of(UseCase& use, const Kept& kept) {
    auto sheets = tables(use);
    if (!sheets) return sheets.error();
    const auto rows = use.tx.run(query::tenant_read, use.tenant);
    return documents::sealed_page(
        {.title = "Notfallmappe " + rows.only().text("name"),
         .about = fmt::format("Stand: {}. Was danach kam, steht hier nicht.", day_and_time(use)),
         .sheets = *std::move(sheets)},
        kept.passphrase);
}

dispatch::Uuid keep_page(UseCase& use, std::string_view page) {
    const auto file = use.new_id();
    db::store_file(use.tx, use.tools.vault, {use.tenant, file},
                   {.kind = "emergency_folder",
                    .media_type = "text/html",
                    .retention = "until the next evening",
                    .created_by = std::nullopt,
                    .created_at = use.now},
                   page);
    use.tx.run(query::emergency_folder_take_file, use.tenant, file);
    return file;
}

}  // namespace

std::optional<EmergencyFolder> read_emergency_folder(UseCase& use) {
    const auto rows = use.tx.run(query::emergency_folder_find, use.tenant);
    if (rows.empty()) return std::nullopt;
    return EmergencyFolder{rows.only().instant("on_since"), next_evening(use)};
}

OpenedFolder open_emergency_folder(UseCase& use) {
    const auto id = use.new_id();
    auto passphrase = db::random_passphrase();
    const auto sealed = use.tools.vault.seal(
        use.tx, use.tenant, {"emergency_folder", "passphrase_enc", id}, passphrase);
    use.tx.run(query::emergency_folder_open, use.tenant, id, sealed, use.now);
    note_audit(use, {.action = "emergency_folder_opened", .kind = "emergency_folder", .ids = {id}});
    return {{use.now, plan_next(use)}, std::move(passphrase)};
}

void close_emergency_folder(UseCase& use) {
    const auto kept = find(use);
    if (!kept) return;
    use.tx.run(query::emergency_folder_close, use.tenant);
    note_audit(
        use, {.action = "emergency_folder_closed", .kind = "emergency_folder", .ids = {kept->id}});
}

Result<std::string> emergency_page(UseCase& use) {
    const auto kept = find(use);
    if (!kept) return dispatch::Error{dispatch::Refusal::conflict, "emergency_folder_off"};
    note_audit(use,
               {.action = "emergency_folder_read", .kind = "emergency_folder", .ids = {kept->id}});
    return page_of(use, *kept);
}

Result<dispatch::Done> make_emergency_folder(UseCase& use, const Delivery& /*timer*/) {
    const auto kept = find(use);
    if (!kept) return dispatch::Done{};  // switched off meanwhile
    plan_next(use);
    const auto page = page_of(use, *kept);
    if (!page) {  // a refusal would take back the plan for tomorrow too
        note_audit(use, {.action = "emergency_folder_failed",
                         .kind = "emergency_folder",
                         .ids = {kept->id},
                         .reason_code = page.error().code});
        return dispatch::Done{};
    }
    const auto file = keep_page(use, *page);
    return note_event(use, {.type = "emergency_folder_made",
                            .aggregate = "emergency_folder",
                            .aggregate_id = kept->id,
                            .data = ids_json({{"file_id", file}})});
}

}  // namespace services::reporting
