#include "dispatch/booking/cancellation.hpp"

using namespace dispatch::booking;
using dispatch::Actor;
using dispatch::Instant;
using dispatch::Minutes;
namespace calendar = dispatch::calendar;

namespace {

const calendar::Zone kBerlin = *calendar::Zone::named("Europe/Berlin");

Instant at(std::string_view local) {
    return calendar::first_instant(kBerlin, calendar::parse_local_time(local).value());
}

}  // namespace

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
