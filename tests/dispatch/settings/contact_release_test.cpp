#include "dispatch/settings/contact_release.hpp"

using namespace dispatch::settings;
using dispatch::Instant;
using dispatch::Period;

namespace {

Instant at(std::string_view text) {
    return dispatch::parse_instant(text).value();
}

const Period kTalk{at("2026-03-05T09:00:00Z"), at("2026-03-05T10:00:00Z")};

}  // namespace

TEST(ContactRelease, FollowsTheWayAndTheClock) {
    struct Case {
        ContactRules rules;
        std::string_view now;
        bool interpreter_sees;
        bool office_sees;
    };
    const ContactRules via{.way = ContactWay::via_pool};
    const ContactRules calls{.way = ContactWay::interpreter_calls};
    const ContactRules both{
        .way = ContactWay::both_call, .from_hours_before = 24, .until_hours_after = 2};
    const Case cases[] = {
        {via, "2026-03-05T09:00:00Z", false, false},  {calls, "2026-01-01T00:00:00Z", true, false},
        {calls, "2026-03-08T09:59:59Z", true, false}, {calls, "2026-03-08T10:00:00Z", false, false},
        {both, "2026-03-04T08:59:59Z", false, false}, {both, "2026-03-04T09:00:00Z", true, true},
        {both, "2026-03-05T11:59:59Z", true, true},   {both, "2026-03-05T12:00:00Z", false, false},
    };
    for (const auto& one : cases) {
        const auto release = contact_release(one.rules, kTalk);
        EXPECT_EQ(release.interpreter_sees_office(at(one.now)), one.interpreter_sees) << one.now;
        EXPECT_EQ(release.office_sees_interpreter(at(one.now)), one.office_sees) << one.now;
    }
}

TEST(ContactRelease, HoursOfMoreThanAYearOrLessThanNoneAreRefused) {
    EXPECT_TRUE(validate({.from_hours_before = 0, .until_hours_after = 8760}));
    EXPECT_EQ(validate({.from_hours_before = -1}).error().detail, "from_hours_before");
    EXPECT_EQ(validate({.until_hours_after = 8761}).error().detail, "until_hours_after");
}

TEST(ContactRelease, EachWayIsReadBackFromItsText) {
    for (const auto way :
         {ContactWay::via_pool, ContactWay::interpreter_calls, ContactWay::both_call})
        EXPECT_EQ(parse_contact_way(to_text(way)), way);
    EXPECT_FALSE(parse_contact_way("shout"));
}
