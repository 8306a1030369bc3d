// One answer to many offers of a series meets other answers to the same offers.
#include <fmt/format.h>

#include "tests/race/crowd.hpp"

namespace tests {
namespace {

class SeriesRace : public Crowd {
protected:
    /// Weekly, by telephone; of each round its own hour, so that rounds do not clash.
    std::string ask_for_series(int round) {
        const auto local = fmt::format("2026-03-09T{:02}:00", 8 + round % 10);
        const auto reply = house.post(caseworker, "/api/v1/series",
                                      {{"rule", "FREQ=WEEKLY;COUNT=6"},
                                       {"in_school_holidays", true},
                                       {"request",
                                        {{"language", "arb"},
                                         {"setting", "counselling"},
                                         {"mode", "telephone"},
                                         {"duration_min", 30},
                                         {"times", {{{"local", local}}}}}}});
        EXPECT_EQ(reply.status, 201) << reply.raw.body;
        world.work();
        return reply.body.at("id").get<std::string>();
    }
    Act takes_all(const Member& member, const std::string& series) {
        return [this, &member, series] {
            return act(member.person, "/series/" + series + "/offers/answer",
                       {{"answer", "accept"}});
        };
    }
    int confirmed_of(const std::string& series) {
        return world.count(
            "assignment a join booking b on b.id = a.booking_id where b.series_id = '" + series +
            "' and a.state = 'confirmed'");
    }
    int bookings_of(const std::string& series) {
        return world.count("booking where series_id = '" + series + "'");
    }

    Person caseworker = house.log_in(world.tenant, "requester", {.requester = world.office});
};

TEST_F(SeriesRace, TwoWhoTakeAllShareTheOccurrencesAndNobodyIsBookedTwice) {
    world.set_rules("dispatch", R"({"strategy_normal": {"kind": "all_at_once"},
                                    "same_person_first": false})");
    add_members(2);
    for (int round = 0; round < race_rounds() / 10 + 1; ++round) {
        const auto series = ask_for_series(round);
        const auto replies = rush({takes_all(members[0], series), takes_all(members[1], series)});
        int done = 0;
        for (const auto& reply : replies) {
            // the second finds nothing open any more, or what the first left
            ASSERT_TRUE(reply.status == 200 || reply.status == 404) << reply.raw.body;
            if (reply.status == 200) done += reply.body.at("done").get<int>();
        }
        ASSERT_EQ(done, bookings_of(series));
        ASSERT_EQ(confirmed_of(series), done);
        world.work();
    }
    expect_sound_world();
}

TEST_F(SeriesRace, TakingAllAgainstASingleAcceptanceOfTheSamePerson) {
    add_members(1);
    const auto& member = members.front();
    for (int round = 0; round < race_rounds() / 10 + 1; ++round) {
        const auto series = ask_for_series(round);
        const auto first = house.get(member.person, "/api/v1/offers?state=made").body["items"];
        ASSERT_EQ(first.size(), 1U);
        ASSERT_EQ(act(member.person, "/offers/" + first[0].at("id").get<std::string>() + "/accept")
                      .status,
                  200);
        world.work();
        const auto open = house.get(member.person, "/api/v1/offers?state=made").body["items"];
        ASSERT_EQ(static_cast<int>(open.size()), bookings_of(series) - 1);
        const auto one = open[open.size() / 2].at("id").get<std::string>();
        const auto replies = rush({takes_all(member, series), [&] {
                                       return act(member.person, "/offers/" + one + "/accept");
                                   }});
        ASSERT_EQ(replies[0].status, 200) << replies[0].raw.body;
        ASSERT_TRUE(replies[1].status == 200 || replies[1].code() == "offer_accepted")
            << replies[1].raw.body;
        ASSERT_EQ(confirmed_of(series), bookings_of(series));
        world.work();
    }
    expect_sound_world();
}

TEST_F(SeriesRace, TakingAllAgainstTheOfficeThatCancelsAll) {
    world.set_rules("dispatch", R"({"strategy_normal": {"kind": "all_at_once"},
                                    "same_person_first": false})");
    add_members(1);
    for (int round = 0; round < race_rounds() / 10 + 1; ++round) {
        const auto series = ask_for_series(round);
        const auto replies = rush({takes_all(members[0], series), [&] {
                                       return act(caseworker, "/series/" + series + "/cancel",
                                                  {{"scope", "all"}, {"day", "2026-03-09"}});
                                   }});
        ASSERT_EQ(replies[1].status, 200) << replies[1].raw.body;
        ASSERT_EQ(replies[1].body.at("refused"), 0);
        ASSERT_EQ(confirmed_of(series), 0);
        world.work();
    }
    expect_sound_world();
}

TEST_F(SeriesRace, TheSameOccurrenceIsRestoredOnce) {
    add_members(1);
    const auto series = ask_for_series(0);
    const nlohmann::json part{{"scope", "this"}, {"day", "2026-03-16"}};
    ASSERT_EQ(act(caseworker, "/series/" + series + "/cancel", part).status, 200);
    const auto restore = [&] { return act(caseworker, "/series/" + series + "/restore", part); };
    const auto replies = rush({restore, restore, restore, restore});
    EXPECT_EQ(count_status(replies, 200), 1);
    for (const auto& reply : replies)
        if (reply.status != 200) {
            EXPECT_EQ(reply.code(), "series_nothing_to_restore");
        }
    world.work();
    expect_sound_world();
}

}  // namespace
}  // namespace tests
