#include "dispatch/settings/deadlines.hpp"

namespace {

using namespace dispatch::settings;
using dispatch::Instant;
using dispatch::Minutes;
namespace calendar = dispatch::calendar;
using calendar::DeadlineFrom;
using calendar::DeadlineLine;
using calendar::DeadlineUnit;

const calendar::Zone& berlin() {
    static const calendar::Zone zone = *calendar::Zone::named("Europe/Berlin");
    return zone;
}

Instant at(std::string_view local) {
    return calendar::first_instant(berlin(), *calendar::parse_local_time(local));
}

std::string said(Instant instant) {
    return calendar::to_text(calendar::to_local(berlin(), instant));
}

DeadlineCalendar office() {
    static const calendar::OfficeCalendar calendar{calendar::Land::nw};
    return {calendar, berlin()};
}

DeadlineLine day_before_at(int hour) {
    return {.count = 1, .unit = DeadlineUnit::days, .at = calendar::TimeOfDay{Minutes{60 * hour}}};
}

struct Lead {
    const char* appointment;
    int working_days;
    const char* until;  // "" is the time of the appointment
    const char* answer;
};

constexpr Lead kLeads[] = {
    {"2026-06-10T09:00", 2, "", "2026-06-08T09:00"},
    {"2026-06-08T09:00", 2, "", "2026-06-03T09:00"},       // weekend, Corpus Christi
    {"2026-06-10T09:00", 1, "13:00", "2026-06-09T13:00"},  // 13:00 of the day before
    {"2026-06-08T09:00", 1, "14:00", "2026-06-05T14:00"},  // Monday: Friday 14:00
    {"2026-06-10T09:00", 0, "", "2026-06-10T09:00"},
    {"2026-06-10T09:00", 1, "24:00", "2026-06-10T00:00"},
    {"2026-03-30T09:00", 1, "", "2026-03-27T09:00"},  // over the change to summer time
    {"2026-10-26T09:00", 1, "", "2026-10-23T09:00"},  // and back
    {"2026-12-28T08:00", 1, "", "2026-12-24T08:00"},
    {"2024-03-01T08:00", 1, "", "2024-02-29T08:00"},
    {"2026-01-02T00:30", 1, "", "2025-12-31T00:30"},
};

TEST(LeadTime, EndsOnTheWallClockOfAWorkingDay) {
    for (const Lead& c : kLeads) {
        RequestRules rules;
        rules.lead_time_working_days = c.working_days;
        rules.lead_time_until = calendar::parse_time_of_day(c.until);
        const DeadlineFacts facts{at("2024-01-02T09:00"), at(c.appointment)};
        EXPECT_EQ(said(lead_time_deadline(rules, facts, office())), c.answer)
            << c.appointment << " " << c.working_days << " " << c.until;
    }
}

TEST(LeadTime, FollowsTheLineThatHolds) {
    RequestRules rules;
    rules.lead_time_deadlines = {
        .lines = {{.begins_on = std::chrono::Monday, .count = 5, .unit = DeadlineUnit::days},
                  {.begins_on = std::chrono::Sunday, .from = DeadlineFrom::open}}};
    const auto deadline_for = [&](std::string_view begin) {
        return said(lead_time_deadline(rules, {at("2026-03-02T08:00"), at(begin)}, office()));
    };
    EXPECT_EQ(deadline_for("2026-03-16T09:00"), "2026-03-11T09:00");
    EXPECT_EQ(deadline_for("2026-03-15T09:00"), "2026-03-15T09:00");  // open: until it begins
    EXPECT_EQ(deadline_for("2026-03-17T09:00"), "2026-03-12T09:00");  // three working days
}

TEST(FreeCancellation, EndsAtTheTenantsLimit) {
    struct Case {
        std::string_view why;
        CancellationRules rules;
        std::string_view appointment;
        std::string_view free_until;
    };
    const calendar::DeadlineRule day_before{.lines = {day_before_at(13)}};
    const calendar::DeadlineRule open{.lines = {{.from = DeadlineFrom::open}}};
    const Case cases[] = {
        {"24 hours", {.notice_hours = 24}, "2026-03-11T10:00", "2026-03-10T10:00"},
        {"24 hours over the lost hour",
         {.notice_hours = 24},
         "2026-03-29T10:00",
         "2026-03-28T09:00"},
        {"48 hours", {.notice_hours = 48}, "2026-03-11T10:00", "2026-03-09T10:00"},
        {"day before, 13:00", {.deadlines = day_before}, "2026-03-11T10:00", "2026-03-10T13:00"},
        {"open: until it begins", {.deadlines = open}, "2026-03-11T10:00", "2026-03-11T10:00"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(said(free_cancellation_until(c.rules, {at("2026-03-01T09:00"), at(c.appointment)},
                                               office())),
                  c.free_until)
            << c.why;
}

TEST(OfferExpiry, IsTheTenantsLineAndElseItsMinutes) {
    OfferPlan plan{.expiry = Minutes{90}};
    const auto expiry = [&](std::string_view now, std::string_view begin) {
        return said(offer_expiry(plan, {at(now), at(begin)}, office()));
    };
    EXPECT_EQ(expiry("2026-03-02T10:00", "2026-03-16T09:00"), "2026-03-02T11:30");
    plan.expiry_deadlines = {.lines = {{.ahead_working_days = 3,
                                        .from = DeadlineFrom::event,
                                        .count = 1,
                                        .unit = DeadlineUnit::working_days,
                                        .at = calendar::TimeOfDay{Minutes{18 * 60}}},
                                       day_before_at(13)}};
    EXPECT_EQ(expiry("2026-03-06T10:00", "2026-03-16T09:00"), "2026-03-09T18:00");
    EXPECT_EQ(expiry("2026-03-13T10:00", "2026-03-17T09:00"), "2026-03-16T13:00");
    EXPECT_EQ(expiry("2026-03-16T14:00", "2026-03-17T09:00"), "2026-03-16T15:30");  // 13:00 is over
    plan.expiry_deadlines = {.lines = {{.from = DeadlineFrom::open}}};
    EXPECT_EQ(expiry("2026-03-16T14:00", "2026-03-17T09:00"), "2026-03-17T09:00");
}

TEST(AssignmentReminder, IsTheTenantsLineAndElseItsMinutes) {
    ReminderRules rules{.before_assignment = Minutes{60}};
    const DeadlineFacts facts{at("2026-03-02T10:00"), at("2026-03-16T09:00")};
    EXPECT_EQ(assignment_reminder(rules, facts, office()), at("2026-03-16T08:00"));
    rules.before_assignment_deadlines = {.lines = {{.count = 1,
                                                    .unit = DeadlineUnit::working_days,
                                                    .at = calendar::TimeOfDay{Minutes{16 * 60}}}}};
    EXPECT_EQ(assignment_reminder(rules, facts, office()), at("2026-03-13T16:00"));
    rules.before_assignment_deadlines = {.lines = {{.from = DeadlineFrom::open}}};
    EXPECT_FALSE(assignment_reminder(rules, facts, office()));
}

}  // namespace
