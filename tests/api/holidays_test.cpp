#include "tests/api/api_fixture.hpp"

namespace {

using nlohmann::json;

class HolidaysTest : public tests::ApiTest {
protected:
    tests::Person admin = house.log_in(tenant, "tenant_admin");
    tests::Reply ask(std::string_view query) {
        return house.get(admin, "/api/v1/holidays?" + std::string{query});
    }
};

TEST_F(HolidaysTest, TheHolidaysOfTheLandAreNamed) {
    const auto reply = ask("from=2026-05-14&to=2026-06-04");
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    EXPECT_EQ(reply.body["items"], (json{{{"day", "2026-05-14"}, {"name", "Christi Himmelfahrt"}},
                                         {{"day", "2026-05-25"}, {"name", "Pfingstmontag"}},
                                         {{"day", "2026-06-04"}, {"name", "Fronleichnam"}}}));
    EXPECT_TRUE(ask("from=2026-05-15&to=2026-05-15").body["items"].empty());
}

TEST_F(HolidaysTest, OddPeriodsAreRefused) {
    for (const auto* query :
         {"", "from=2026-05-14", "from=2026-05-14&to=2026-05-13", "from=2000-01-01&to=2026-05-13"})
        EXPECT_EQ(ask(query).status, 422) << query;
}

}  // namespace
