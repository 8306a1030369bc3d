#include "dispatch/settings/hotline.hpp"

#include <gtest/gtest.h>

using namespace dispatch::settings;
namespace calendar = dispatch::calendar;
using dispatch::Minutes;

namespace {

calendar::WeeklyWindow window(std::string_view day, std::string_view from, std::string_view to) {
    return {.weekday = calendar::parse_weekday_code(day).value(),
            .window = {calendar::parse_time_of_day(from).value(),
                       calendar::parse_time_of_day(to).value()}};
}

}  // namespace

TEST(HotlineRules, RefuseWhatCannotBeMeant) {
    EXPECT_TRUE(validate(HotlineRules{}));
    EXPECT_EQ(validate({.planned = Minutes{60}, .longest = Minutes{59}}).error().detail,
              "longest_min");
    EXPECT_EQ(validate({.hours = {{window("monday", "12:00", "12:00")}}}).error().detail,
              "hours.to");
    for (const auto* bad : {"http://meet.example.org/{room}", "https://meet.example.org/raum",
                            "https://meet.example.org/{room} x"})
        EXPECT_EQ(validate({.room_template = bad}).error().detail, "room_template") << bad;
    EXPECT_TRUE(validate({.room_template = "https://meet.example.org/{room}#config"}));
}

TEST(HotlineRules, AreOpenInTheirHoursAndNotOnHolidays) {
    const auto zone = *calendar::Zone::named("Europe/Berlin");
    const calendar::OfficeCalendar office{.land = calendar::Land::nw};
    const HotlineRules mornings{.hours = {{window("friday", "08:00", "12:00")}}};
    const auto open = [&](const HotlineRules& rules, std::string_view at) {
        return is_open(rules, office, zone, dispatch::parse_instant(at).value());
    };
    EXPECT_TRUE(open(HotlineRules{}, "2026-05-01T03:00:00Z"));  // no hours named: always
    EXPECT_TRUE(open(mornings, "2026-03-06T07:00:00Z"));
    EXPECT_TRUE(open(mornings, "2026-03-06T10:59:59Z"));
    EXPECT_FALSE(open(mornings, "2026-03-06T11:00:00Z"));
    EXPECT_FALSE(open(mornings, "2026-03-05T08:00:00Z"));
    EXPECT_FALSE(open(mornings, "2026-05-01T07:00:00Z"));  // Labour Day
}

TEST(HotlineRules, MakeTheAddressOfARoom) {
    EXPECT_EQ(room_address("https://meet.example.org/{room}?x=1", "m-1"),
              "https://meet.example.org/m-1?x=1");
}

TEST(HotlineRules, NoSettingNamedMeansEverySetting) {
    EXPECT_TRUE(allows_setting({}, "counselling"));
    EXPECT_TRUE(allows_setting({.settings = {"counselling"}}, "counselling"));
    EXPECT_FALSE(allows_setting({.settings = {"counselling"}}, "housing"));
}
