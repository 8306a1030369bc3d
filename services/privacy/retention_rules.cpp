#include "services/privacy/retention_rules.hpp"

#include <array>
#include <chrono>

#include "db/queries/privacy.hpp"

namespace services::privacy {
namespace {

namespace calendar = dispatch::calendar;
namespace query = db::query;

constexpr Keep months(int Periods::*decided) {
    return {.months = Periods{}.*decided, .months_by = decided};
}

constexpr Keep years_of_accounts(int Periods::*decided) {
    return {.years = Periods{}.*decided, .from = RunsFrom::the_accounts, .years_by = decided};
}

constexpr Keep kYear{.months = 12};
constexpr Keep kTenYears{.years = 10};
constexpr Keep kBookings = months(&Periods::bookings_months);
constexpr Keep kOffers = months(&Periods::offers_months);
constexpr Keep kMessages = months(&Periods::messages_months);
constexpr Keep kAvailability = months(&Periods::availability_months);
constexpr Keep kBlocks = months(&Periods::blocks_months);
constexpr Keep kTranslations = months(&Periods::translations_months);
constexpr Keep kPeople = months(&Periods::people_months);
constexpr Keep kVouchers = years_of_accounts(&Periods::vouchers_years);
constexpr Keep kBooks = years_of_accounts(&Periods::books_years);

constexpr auto kRules = std::to_array<RetentionRule>({
    {"account", "erased when the last membership ended 12 months ago", kYear,
     &query::account_erase},
    {"membership", "12 months after valid_until", kYear, &query::membership_erase},
    {"public_link", "30 days after expires_at", {.days = 30}, &query::public_link_erase},
    {"office_entry", "30 days after expires_at", {.days = 30}, &query::office_entry_erase},
    {"terms_acceptance", "10 years", kTenYears, &query::terms_acceptance_erase},
    {"message", "6 months", kMessages, &query::message_erase},
    {"device", "6 months after its last sign of life", {.months = 6}, &query::device_erase},
    {"calendar_feed",
     "6 months after it was last read",
     {.months = 6},
     &query::calendar_feed_erase},
    {"delivery", "30 days after done", {.days = 30}, &query::delivery_erase},
    {"offer", "unaccepted 6 months", kOffers, &query::offer_erase},
    {"offer_proposal", "with offer", {}, nullptr, "offer"},
    {"offer_round", "6 months", kOffers, &query::offer_round_erase},
    {"booking", "12 months after settlement anonymised", kBookings, &query::booking_anonymise},
    {"series", "with its bookings", kBookings, &query::series_erase},
    {"booking_time_option", "with booking, exact time removed", {}, nullptr, "booking"},
    {"booking_person", "with booking", {}, nullptr, "booking"},
    {"booking_message", "with booking", {}, nullptr, "booking"},
    {"assignment_feedback", "with booking", {}, nullptr, "booking"},
    {"booking_case", "deleted 12 months after settlement", {}, nullptr, "booking"},
    {"seat", "with booking", {}, nullptr, "booking"},
    {"assignment", "12 months after settlement anonymised", {}, nullptr, "booking"},
    {"commitment", "with assignment", kBookings, &query::commitment_erase},
    {"timesheet", "vouchers 6 years", kVouchers, &query::timesheet_erase},
    {"translation_file", "3 months after the order ended or was due", kTranslations,
     &query::translation_file_erase},
    {"translation_offer", "unaccepted 6 months", kOffers, &query::translation_offer_erase},
    {"translation_order", "vouchers 6 years, note and files before", kVouchers,
     &query::translation_order_erase},
    {"library_form",
     "24 months after it was withdrawn",
     {.months = 24},
     &query::library_form_erase},
    {"availability_pattern", "3 months after valid_until", kAvailability,
     &query::availability_pattern_erase},
    {"availability_exception", "3 months after its end", kAvailability,
     &query::availability_exception_erase},
    {"availability_rule", "3 months after its last day", kAvailability,
     &query::availability_rule_erase},
    {"interpreter_limit", "with interpreter", {}, nullptr, "interpreter"},
    {"in_house_colleague", "with interpreter", {}, nullptr, "interpreter"},
    {"house_talk", "3 months", {.months = 3}, &query::house_talk_erase},
    {"foreign_calendar",
     "6 months after it was last read",
     {.months = 6},
     &query::foreign_calendar_erase},
    {"foreign_busy", "1 month after its end", {.months = 1}, &query::foreign_busy_erase},
    {"requester_closed_day", "3 months after its end", kAvailability, &query::closed_day_erase},
    {"holiday_answer", "3 months after its end", kAvailability, &query::holiday_answer_erase},
    {"hotline_ring", "30 days", {.days = 30}, &query::hotline_ring_erase},
    {"hotline_call", "12 months after its end", kBookings, &query::hotline_call_erase},
    {"hotline_outside", "until switched off", {}, nullptr, "the administrator"},
    {"hotline_queue", "none needed", {}, nullptr, "one row to hold on to, no person"},
    {"slot_appointment", "12 months after its day", kYear, &query::slot_appointment_erase},
    {"slot_day", "12 months after its end", kYear, &query::slot_day_erase},
    {"standing_slot", "12 months after its last day", kYear, &query::standing_slot_erase},
    {"call_off", "12 months after its end", kYear, &query::call_off_erase},
    {"agency", "12 months after its last day", kYear, &query::agency_erase},
    {"block", "24 months", kBlocks, &query::block_erase},
    {"interpreter", "12 months after leaving, then erased behind its id", kPeople,
     &query::interpreter_erase},
    {"interpreter_language", "with interpreter", {}, nullptr, "interpreter"},
    {"clearance", "12 months after the person left", {}, nullptr, "interpreter"},
    {"opening_balance", "10 years (books)", kBooks, &query::opening_balance_erase},
    {"import_run", "10 years", kTenYears, &query::import_run_erase},
    {"requirement", "10 years", kTenYears, &query::requirement_erase},
    {"tenant_rule", "10 years after its successor", kTenYears, &query::tenant_rule_erase},
    {"event", "10 years, ids only", kTenYears, &query::event_erase},
    {"aggregate_seq", "with event", {}, nullptr, "event"},
    {"audit", "12 months for reads, 10 years for changes", kYear, &query::audit_read_erase},
    {"audit", "12 months for reads, 10 years for changes", kTenYears, &query::audit_erase},
    // Logins live by real time, even where the business clock is driven.
    {"account_session",
     "30 days after expires_at",
     {},
     nullptr,
     "the worker, each time a tenant was run dry"},
    {"idempotency_key", "24 hours", {}, nullptr, "the worker, each time a tenant was run dry"},
    {"due_tenant", "until done", {}, nullptr, "the worker, each time a tenant was run dry"},
    {"tenant", "until the tenant is deleted", {}, nullptr, "the operator"},
    {"data_key",
     "as long as something is encrypted with it",
     {},
     nullptr,
     "the operator, with the tenant"},
    {"push_key", "as long as devices know it", {}, nullptr, "the operator, with the tenant"},
    {"requester",
     "10 years after the last invoice",
     {},
     nullptr,
     "no rule begins before there are invoices"},
    {"requester_place", "with requester", {}, nullptr, "no rule begins before there are invoices"},
    {"funding_source",
     "5 years after the use statement",
     {},
     nullptr,
     "no rule begins before there are use statements"},
    {"stored_file",
     "by its column retention",
     {},
     nullptr,
     "whoever keeps it: emergency_folder, translation_file, library_form"},
    {"stored_file_chunk", "with stored_file", {}, nullptr, "stored_file"},
    {"emergency_folder", "until switched off", {}, nullptr, "the coordinator"},
    {"travel_override", "none needed", {}, nullptr, "minutes between postcodes, no person"},
    {"booking_number", "none needed", {}, nullptr, "one number, no person"},
    {"translation_number", "none needed", {}, nullptr, "one number, no person"},
});

}  // namespace

std::span<const RetentionRule> retention_rules() {
    return kRules;
}

Keep with(Keep keep, const Periods& periods) {
    if (keep.months_by != nullptr) keep.months = periods.*keep.months_by;
    if (keep.years_by != nullptr) keep.years = periods.*keep.years_by;
    return keep;
}

dispatch::Instant cutoff(const Keep& keep, const calendar::Zone& zone, dispatch::Instant now) {
    const std::chrono::year_month_day today{calendar::day_of(zone, now)};
    const std::chrono::years years{keep.years};
    if (keep.from == RunsFrom::the_accounts)
        return calendar::first_instant(
            zone, calendar::LocalDay{(today.year() - years - std::chrono::years{1}) /
                                     std::chrono::January / 1});
    auto day = today - years - std::chrono::months{keep.months};
    if (!day.ok()) day = day.year() / day.month() / std::chrono::last;
    return calendar::first_instant(zone, calendar::LocalDay{day} - std::chrono::days{keep.days});
}

}  // namespace services::privacy
