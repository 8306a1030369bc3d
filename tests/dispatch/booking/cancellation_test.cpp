#include "dispatch/booking/cancellation.hpp"

using namespace dispatch::booking;
using dispatch::Actor;
using dispatch::Instant;
using dispatch::Minutes;
using dispatch::settings::CancellationRules;
namespace calendar = dispatch::calendar;

namespace {

const calendar::Zone kBerlin = *calendar::Zone::named("Europe/Berlin");

Instant at(std::string_view local) {
    return calendar::first_instant(kBerlin, calendar::parse_local_time(local).value());
}

constexpr calendar::LeadTime kDayBefore13{1, calendar::TimeOfDay{Minutes{13 * 60}}};

}  // namespace

TEST(Cancellation, IsFreeUntilTheTenantsLimit) {
    struct Case {
        std::string_view why;
        CancellationRules rules;
        std::string_view appointment;
        std::string_view free_until;
    };
    const Case cases[] = {
        {"24 hours", {.notice_hours = 24}, "2026-03-11T10:00", "2026-03-10T10:00"},
        {"24 hours over the lost hour",
         {.notice_hours = 24},
         "2026-03-29T10:00",
         "2026-03-28T09:00"},
        {"48 hours", {.notice_hours = 48}, "2026-03-11T10:00", "2026-03-09T10:00"},
        {"day before, 13:00", {.until = kDayBefore13}, "2026-03-11T10:00", "2026-03-10T13:00"},
        {"Monday by Friday", {.until = kDayBefore13}, "2026-03-16T08:00", "2026-03-13T13:00"},
        {"after Easter", {.until = kDayBefore13}, "2026-04-07T08:00", "2026-04-02T13:00"},
    };
    const calendar::OfficeCalendar office{calendar::Land::nw};
    for (const auto& c : cases)
        EXPECT_EQ(free_cancellation_until(c.rules, at(c.appointment), {office, kBerlin}),
                  at(c.free_until))
            << c.why;
}

TEST(Cancellation, IsPaidOnlyWhenTheOfficeIsLate) {
    const auto limit = at("2026-03-10T13:00");
    struct Case {
        std::string_view now;
        Actor by;
        bool late;
        int paid_min;
    };
    const Case cases[] = {
        {"2026-03-10T12:59", Actor::requester, false, 0},
        {"2026-03-10T13:00", Actor::requester, false, 0},
        {"2026-03-10T13:01", Actor::requester, true, 60},
        {"2026-03-10T13:01", Actor::coordinator, true, 60},
        {"2026-03-10T13:01", Actor::interpreter, true, 0},
        {"2026-03-10T12:59", Actor::interpreter, false, 0},
    };
    for (const auto& c : cases) {
        const auto effect = effect_of_cancellation({}, {limit, at(c.now), c.by});
        EXPECT_EQ(effect.late, c.late) << c.now;
        EXPECT_EQ(effect.paid, Minutes{c.paid_min}) << c.now;
    }
}

TEST(Cancellation, SaysWhatItCosts) {
    const auto limit = at("2026-03-10T13:00");
    const auto effect = effect_of_cancellation({.paid_when_late = Minutes{90}},
                                               {limit, at("2026-03-11T08:00"), Actor::requester});
    EXPECT_EQ(effect.text_de, "Späte Stornierung: 90 Minuten werden als Ausfallhonorar vergütet.");
}
