#include "services/notify/prepare_mail.hpp"

#include <fmt/format.h>

#include "db/files/stored_file.hpp"
#include "db/queries/notify.hpp"
#include "db/queries/timesheet.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/language/catalogue.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "services/assignment_entry.hpp"
#include "services/notify/mail_times.hpp"
#include "services/notify/series_mail.hpp"
#include "services/public_link.hpp"

namespace services::notify {
namespace {

namespace calendar = dispatch::calendar;

void set_times(MailFacts& facts, const db::Row& row) {
    const auto zone = zone_in(row);
    facts.when = mail_period(row);
    facts.when_short = mail_short_moment(zone, row.instant("begin_at"));
    if (const auto until = row.optional_instant("expires_at"))
        facts.until = mail_moment(zone, *until);
}

void set_names(UseCase& use, MailFacts& facts, const db::Row& row) {
    namespace settings = dispatch::settings;
    if (const auto* spoken = use.tools.languages.find(row.view("language"))) {
        facts.spoken_de = spoken->name_de;
        facts.spoken_en = spoken->name_en;
    }
    if (const auto* setting =
            settings::find_setting(settings::default_catalogue(), row.view("setting"))) {
        facts.setting_de = setting->name_de;
        facts.setting_en = setting->name_en;
    }
}

std::string joined(std::string_view a, std::string_view separator, std::string_view b) {
    if (a.empty() || b.empty()) return std::string{a.empty() ? b : a};
    return fmt::format("{}{}{}", a, separator, b);
}

void set_booking(UseCase& use, MailFacts& facts, const db::Row& row) {
    facts.number = row.integer("number");
    facts.mode = row.text("mode");
    facts.district = joined(row.view("postcode"), " ", row.view("town"));
    const auto street = joined(row.view("place_name"), ", ", row.view("street"));
    if (!street.empty()) facts.address = joined(street, ", ", facts.district);
    facts.requester_name = row.text("requester_name");
    facts.interpreter_name = row.text("interpreter_name");
    set_times(facts, row);
    set_names(use, facts, row);
}

/// Whether the question is still open.
bool set_holidays(UseCase& use, MailFacts& facts, const dispatch::Uuid& answer) {
    const auto rows = use.tx.run(db::query::mail_holiday_read, use.tenant, answer);
    if (rows.empty()) return false;
    const auto row = rows.only();
    facts.holidays = row.text("name");
    const auto day = [&](std::string_view column) {
        return mail_day(calendar::parse_local_day(row.view(column)).value());
    };
    facts.when = day("first_day") + " bis " + day("last_day");
    return true;
}

bool is_about_an_offer(std::string_view kind) {
    return kind.starts_with("offer") || kind == "series_news";
}

bool is_about_a_series(std::string_view kind) {
    return kind == "series_news" || kind == "series_state";
}

bool is_about_a_booking(std::string_view kind) {
    return kind == "seat_unfilled" || kind == "booking_lapsed" || kind == "booking_refused" ||
           kind == "choice_wanted" || kind == "booking_moved" || kind == "series_state";
}

const db::Query& facts_query(std::string_view kind) {
    if (kind == "message_answered") return db::query::mail_message_read;
    if (is_about_an_offer(kind)) return db::query::mail_offer_read;
    return is_about_a_booking(kind) ? db::query::mail_booking_read
                                    : db::query::mail_assignment_read;
}

/// An offer that was answered meanwhile is news to nobody.
bool is_out_of_date(std::string_view kind, const db::Row& row) {
    return (kind == "offer" || kind == "offer_expires") && row.view("state") != "made";
}

std::string email_of(UseCase& use, const Claimed& message, const db::Row& row) {
    const auto sealed = row.optional_bytes("email_enc");
    if (!sealed) return row.text("email");
    const auto* table = message.recipient_kind == "entry" ? "office_entry" : "interpreter";
    return use.tools.vault.open(use.tx, use.tenant, {table, "email_enc", message.recipient},
                                *sealed);
}

bool is_about_no_booking(std::string_view kind) {
    return kind == "password_link" || kind == "sign_in" || kind == "entry_confirm" ||
           kind == "request_confirm" || kind == "emergency_folder" || kind == "office_waits" ||
           kind == "skills_to_confirm";
}

/// "Deutsch → Arabisch"
std::string both_names(const UseCase& use,
                       const db::Row& row,
                       std::string dispatch::language::Language::*name) {
    const auto named = [&](std::string_view column) {
        const auto* found = use.tools.languages.find(row.view(column));
        return found != nullptr ? found->*name : row.text(column);
    };
    return named("source_language") + " → " + named("target_language");
}

/// Of a written order; an offer that was answered meanwhile is news to nobody.
bool set_translation(UseCase& use, MailFacts& facts, const Claimed& message) {
    const auto person =
        message.recipient_kind == "interpreter" ? std::optional{message.recipient} : std::nullopt;
    const auto rows =
        use.tx.run(db::query::mail_translation_read, use.tenant, message.subject, person);
    if (rows.empty()) return false;
    const auto row = rows.only();
    const bool is_offer = message.kind == "translation_offer";
    if (is_offer && person && row.optional_text("offer_state") != "made") return false;
    const auto zone = calendar::Zone::named(row.view("zone"));
    if (!zone) throw std::runtime_error{"order with unknown zone"};
    facts.number = row.integer("number");
    facts.spoken_de = both_names(use, row, &dispatch::language::Language::name_de);
    facts.spoken_en = both_names(use, row, &dispatch::language::Language::name_en);
    facts.when = mail_moment(*zone, row.instant("deadline_at"));
    if (const auto until = row.optional_instant("expires_at"); is_offer && until)
        facts.until = mail_moment(*zone, *until);
    facts.lines = static_cast<int>(row.optional_integer("lines").value_or(0));
    facts.is_certified = row.boolean("certified");
    facts.is_check = row.optional_text("role") == "checker";
    return true;
}

/// Whether it is still news to anybody.
bool set_subject(UseCase& use, MailFacts& facts, const Claimed& message) {
    if (is_about_no_booking(message.kind)) return true;
    if (message.kind == "holidays_asked") return set_holidays(use, facts, message.subject);
    if (message.kind.starts_with("translation_")) return set_translation(use, facts, message);
    auto rows = use.tx.run(facts_query(message.kind), use.tenant, message.subject);
    if (rows.empty() && message.kind == "series_news")  // about an assignment, then
        rows = use.tx.run(db::query::mail_assignment_read, use.tenant, message.subject);
    if (rows.empty() || is_out_of_date(message.kind, rows.only())) return false;
    set_booking(use, facts, rows.only());
    if (is_about_a_series(message.kind)) return set_series_list(use, facts, message);
    if (message.kind != "offer") return true;
    if (const auto series = rows.only().optional_id<dispatch::SeriesId>("series_id"))
        set_series_rule(use, facts, *series);
    return true;
}

/// All appointments of the series in one file; each still has its own entry and its own end.
std::optional<Attachment> series_file(UseCase& use, const Claimed& message) {
    auto entries = series_entries(use, message);
    if (entries.empty()) return std::nullopt;
    return Attachment{"termine.ics", "text/calendar; charset=utf-8",
                      documents::write_calendar({.entries = std::move(entries)})};
}

/// Encrypted as it is; nothing when a later one took its place.
std::optional<Attachment> emergency_file(UseCase& use, const dispatch::Uuid& file) {
    auto content = db::read_file(use.tx, use.tools.vault, {use.tenant, file});
    if (!content) return std::nullopt;
    return Attachment{"Notfallmappe.html", "text/html", *std::move(content)};
}

/// Calendars of both sides follow: found, moved, gone (RFC 5546, the same UID all along).
std::optional<documents::CalendarMethod> method_of(std::string_view kind) {
    if (kind == "assignment_confirmed" || kind == "booking_filled")
        return documents::CalendarMethod::request;
    if (kind == "assignment_cancelled" || kind == "assignment_moved" ||
        kind == "interpreter_lost" || kind == "appointment_off")
        return documents::CalendarMethod::cancel;
    return std::nullopt;
}

std::string_view content_type_of(documents::CalendarMethod method) {
    return method == documents::CalendarMethod::cancel
               ? "text/calendar; charset=utf-8; method=CANCEL"
               : "text/calendar; charset=utf-8; method=REQUEST";
}

/// The invitation, or its end. Cancelled is what the assignment is, whatever the mail was about: a
/// late mail must not bring it back.
std::optional<Attachment> invitation(UseCase& use,
                                     const Claimed& message,
                                     const documents::CalendarPerson& attendee,
                                     const std::string& organizer) {
    if (!method_of(message.kind)) return std::nullopt;
    const auto rows = use.tx.run(db::query::assignment_calendar_read, use.tenant, message.subject,
                                 std::optional<dispatch::InterpreterId>{},
                                 std::optional<dispatch::RequesterId>{});
    if (rows.empty()) return std::nullopt;
    const auto reader =
        message.recipient_kind == "interpreter" ? EntryFor::interpreter : EntryFor::office;
    auto entry = entry_of_assignment(use.tools, reader, rows.only());
    const auto method =
        entry.is_cancelled ? documents::CalendarMethod::cancel : documents::CalendarMethod::request;
    return Attachment{"einsatz.ics", std::string{content_type_of(method)},
                      documents::write_calendar(
                          {.method = method,
                           .entries = {std::move(entry)},
                           .organizer = documents::CalendarPerson{organizer, use.tools.mail_from},
                           .attendee = attendee})};
}

/// Where a link leads; pages of the portal, and one of our own for answers.
std::string_view page_of(std::string_view kind) {
    if (kind == "password_link") return "passwort";
    if (kind == "entry_confirm" || kind == "request_confirm") return "bestaetigen";
    if (kind == "holidays_asked") return "ferien";
    return kind == "sign_in" ? "anmelden" : "antwort";
}

std::string link_url(UseCase& use, const Claimed& message, std::string_view slug) {
    if (!message.link) return {};
    return fmt::format("{}/{}/{}/{}", use.tools.public_url, page_of(message.kind), slug,
                       link_token(use, *message.link));
}

}  // namespace

std::optional<ReadyMail> prepare_mail(UseCase& use, const Claimed& message) {
    const auto addresses = use.tx.run(db::query::mail_address_read, use.tenant,
                                      message.recipient_kind, message.recipient);
    if (addresses.empty()) return std::nullopt;
    const auto address = addresses.only();
    const auto to = email_of(use, message, address);
    if (to.empty()) return std::nullopt;
    const auto senders = use.tx.run(db::query::mail_sender_read, use.tenant, use.now);
    const auto sender = senders.only();
    MailFacts facts;
    facts.kind = message.kind;
    facts.tenant_name = sender.text("name");
    facts.colour = sender.text("colour");
    facts.recipient_name = address.text("name");
    facts.language = address.text("language");
    facts.portal_url = use.tools.public_url;
    facts.link_url = link_url(use, message, sender.view("slug"));
    if (message.kind == "sign_in" && message.link) facts.link_code = link_code(use, *message.link);
    std::optional<Attachment> attachment;
    if (message.kind == "emergency_folder") {
        attachment = emergency_file(use, message.subject);
        if (!attachment) return std::nullopt;
    }
    if (!set_subject(use, facts, message)) return std::nullopt;
    if (auto file = invitation(use, message, {facts.recipient_name, to}, facts.tenant_name))
        attachment = std::move(file);
    if (is_about_a_series(message.kind)) attachment = series_file(use, message);
    return ReadyMail{.to = to,
                     .sender_name = facts.tenant_name,
                     .mail = render_mail(facts),
                     .attachment = std::move(attachment)};
}

}  // namespace services::notify
