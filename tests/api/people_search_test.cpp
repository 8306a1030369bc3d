#include <fmt/format.h>

#include "tests/api/assigned.hpp"
#include "tests/api/booking_world.hpp"

namespace {

using nlohmann::json;

/// Three people: Selam (Tigrinya, woman, Detmold), Karim (Arabic, man, Lage), and the world's own.
class PeopleSearch : public tests::BookingWorld {
protected:
    PeopleSearch() {
        change(selam,
               "given_name = 'Selam', family_name = 'Vorbild', gender = 'female', "
               "town = 'Detmold', specialisations = '{Kinderschutz}'");
        change(karim,
               "given_name = 'Karim', family_name = 'Muster', gender = 'male', "
               "town = 'Lage', postcode = '32791', kind = 'fee_paid', state = 'paused'");
        change(rest, "given_name = 'Rest', family_name = 'Person', gender = null, town = 'Bonn'");
    }
    dispatch::InterpreterId rest{house.run(tenant, "select id from interpreter").only().uuid("id")};
    dispatch::InterpreterId selam = add_speaker("tir");
    dispatch::InterpreterId karim = add_speaker("ary");

    void change(dispatch::InterpreterId person, std::string_view set) {
        house.run(tenant,
                  fmt::format("update interpreter set {} where id = '{}'", set, to_text(person)));
    }
    void only_hours(dispatch::InterpreterId person, int weekday, int from_min, int to_min) {
        house.run(tenant, fmt::format("delete from availability_pattern where interpreter_id = "
                                      "'{}'",
                                      to_text(person)));
        house.run(tenant, fmt::format("insert into availability_pattern (tenant_id, id, "
                                      "interpreter_id, weekday, from_min, to_min) values ('{}', "
                                      "'{}', '{}', {}, {}, {})",
                                      to_text(tenant), to_text(house.house().new_id()),
                                      to_text(person), weekday, from_min, to_min));
    }
    json search(const std::string& query) {
        const auto reply = house.get(coordinator, "/api/v1/interpreters?" + query);
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        return reply.body;
    }
    std::string names(const std::string& query) {
        std::set<std::string> found;
        const auto answer = search(query);
        for (const auto& person : answer["items"]) found.insert(person["given_name"]);
        std::string joined;
        for (const auto& name : found) joined += (joined.empty() ? "" : " ") + name;
        return joined;
    }
};

TEST_F(PeopleSearch, EachFilterChoosesByItself) {
    house.run(tenant,
              fmt::format("insert into clearance (tenant_id, id, interpreter_id, code, "
                          "valid_from, valid_until) values ('{}', '{}', '{}', "
                          "'child_protection', '2025-01-01', '2026-03-02')",
                          to_text(tenant), to_text(house.house().new_id()), to_text(selam)));
    constexpr std::pair<const char*, const char*> kCases[]{
        {"", "Karim Rest Selam"},
        {"language=tir", "Selam"},
        {"gender=male", "Karim"},
        {"kind=fee_paid", "Karim"},
        {"state=paused", "Karim"},
        {"town=detmold", "Selam"},
        {"town=32791", "Karim"},
        {"town=327", "Karim Rest Selam"},
        {"specialisation=kinderschutz", "Selam"},
        {"clearance=child_protection", "Selam"},
        {"clearance=confidentiality", ""},
        {"q=vorb", "Selam"},
        {"q=Muster%20Karim", "Karim"},
        {"q=karim%20vorbild", ""},
        {"language=ary&gender=male", "Karim"},
        {"language=tir&gender=male", ""},
    };
    for (const auto& [query, expected] : kCases) EXPECT_EQ(names(query), expected) << query;
    house.clock().set("2026-03-03T08:00:00Z");
    EXPECT_EQ(names("clearance=child_protection"), "");
}

TEST_F(PeopleSearch, WordsAreUnderstood) {
    only_hours(selam, 3, 480, 1080);
    only_hours(karim, 1, 480, 1080);
    only_hours(rest, 1, 480, 1080);
    const auto found = search("q=Tigrinya,%20Frau,%20Kinderschutz,%20Detmold,%20Mittwoch%20frei");
    ASSERT_EQ(found["items"].size(), 1U);
    EXPECT_EQ(found["items"][0]["given_name"], "Selam");
    EXPECT_EQ(found["understood"], (json{{"language", "tir"},
                                         {"language_name", "Tigrinya"},
                                         {"gender", "female"},
                                         {"weekday", 3},
                                         {"words", "Kinderschutz Detmold"}}));
    EXPECT_EQ(names("q=Marokkanisches%20Arabisch,%20M%C3%A4nner"), "Karim");
    EXPECT_EQ(names("q=montags"), "Karim Rest");
    EXPECT_EQ(names("q=Frau&gender=male"), "");  // what is set already stays
}

TEST_F(PeopleSearch, AWordThatIsANameAndALanguageFindsBoth) {
    change(karim, "family_name = 'Masri'");  // "Masri" is Egyptian Arabic too
    EXPECT_EQ(names("q=Masri"), "Karim");
    const auto speaker = add_speaker("arz");
    change(speaker, "given_name = 'Nadia'");
    EXPECT_EQ(names("q=masri"), "Karim Nadia");
    EXPECT_EQ(names("q=Masri,%20Lage"), "Karim");
    EXPECT_EQ(names("language=arz"), "Nadia");  // asked for as a language it is no name
}

TEST_F(PeopleSearch, AnAmbiguousLanguageIsAskedBackOnlyWhenNobodyIsCalledSo) {
    const auto asked = search("q=Kurdisch");
    EXPECT_EQ(asked["items"].size(), 0U);
    EXPECT_GE(asked["question"]["choices"].size(), 2U);
    EXPECT_FALSE(asked["question"]["text"].get<std::string>().empty());
    change(karim, "family_name = 'Kurdisch'");
    const auto found = search("q=Kurdisch");
    EXPECT_EQ(found["items"].size(), 1U);
    EXPECT_TRUE(found["question"].is_null());
    EXPECT_TRUE(search("q=niemand")["question"].is_null());
}

TEST_F(PeopleSearch, SomebodyIsFreeWithinHoursWithoutAssignmentAndAbsence) {
    only_hours(selam, 2, 540, 720);  // Tuesdays from nine to twelve
    change(karim, "state = 'left'");
    change(rest, "state = 'left'");
    const auto free = [&](const std::string& at) {
        return names("state=active&free_at=2026-03-" + at);
    };
    EXPECT_EQ(free("10T09:00"), "Selam");
    EXPECT_EQ(free("10T11:00"), "Selam");
    EXPECT_EQ(free("10T11:01"), "");
    EXPECT_EQ(free("10T11:30&free_min=30"), "Selam");
    EXPECT_EQ(free("11T09:00"), "");
    auto body = input();
    body["language"] = "tir";
    request(caseworker, body);  // Tuesday at ten
    work();
    accept_offer_of(selam);
    EXPECT_EQ(free("10T09:00"), "Selam");
    EXPECT_EQ(free("10T09:30"), "");
    house.run(tenant,
              fmt::format("insert into availability_exception (tenant_id, id, "
                          "interpreter_id, during, kind) values ('{}', '{}', '{}', "
                          "'[2026-03-17 00:00+01,2026-03-18 00:00+01)', 'absent')",
                          to_text(tenant), to_text(house.house().new_id()), to_text(selam)));
    EXPECT_EQ(free("17T09:00"), "");
    EXPECT_EQ(free("24T09:00"), "Selam");
}

TEST_F(PeopleSearch, WhoSaidNoHoursIsAskedAlways) {
    house.run(tenant, "delete from availability_pattern");
    EXPECT_EQ(names("weekday=7&state=active"), "Rest Selam");
    EXPECT_EQ(names("free_at=2026-03-08T03:00&state=active"), "Rest Selam");
}

TEST_F(PeopleSearch, OddFiltersAreRefused) {
    for (const auto* query : {"weekday=8", "weekday=Mi", "free_at=morgen", "free_min=1&free_at=x",
                              "free_at=2026-03-29T02:30"})
        EXPECT_EQ(house.get(coordinator, "/api/v1/interpreters?" + std::string{query}).status, 422)
            << query;
}

TEST_F(PeopleSearch, EachOrderHoldsOverAllPages) {
    const auto busy = tests::add_assigned(house, tenant, {.end = "2026-03-05T11:30:00Z"});
    tests::add_assigned(house, tenant,
                        {.begin = "2026-02-27T09:00:00Z", .end = "2026-02-27T10:00:00Z"});
    change(busy.interpreter,
           "given_name = 'Özlem', family_name = 'Öz', last_assignment_at = '2026-02-01Z'");
    change(selam, "last_assignment_at = '2026-01-01Z'");
    house.run(tenant,
              "update interpreter set given_name = 'Zora', family_name = 'Zett'"
              " where given_name not in ('Özlem', 'Selam', 'Karim', 'Rest')");
    const auto walk = [&](const std::string& order) {
        std::string names;
        for (std::string cursor; names.size() < 200;) {
            const auto page = search("limit=2&" + order + cursor);
            for (const auto& person : page["items"])
                names += (names.empty() ? "" : " ") + person["given_name"].get<std::string>();
            if (page["next_cursor"].is_null()) break;
            cursor = "&cursor=" + page["next_cursor"].get<std::string>();
        }
        return names;
    };
    EXPECT_EQ(walk("sort=name"), "Karim Özlem Rest Selam Zora");
    EXPECT_EQ(walk("sort=name&descending=true"), "Zora Selam Rest Özlem Karim");
    EXPECT_EQ(walk("sort=booked"), "Rest Selam Karim Zora Özlem");
    EXPECT_EQ(walk("sort=booked&descending=true"), "Özlem Zora Karim Selam Rest");
    EXPECT_EQ(walk("sort=last_assignment"), "Rest Karim Zora Selam Özlem");
    EXPECT_EQ(walk("state=active&sort=name"), "Özlem Rest Selam Zora");
    const auto shown = search("sort=booked&descending=true&limit=1")["items"][0];
    EXPECT_EQ(shown["booked_month_min"], 150);
    EXPECT_EQ(shown["last_assignment_at"], "2026-02-01T01:00:00+01:00");
    EXPECT_EQ(house.get(coordinator, "/api/v1/interpreters?sort=age").code(), "field_invalid");
}

}  // namespace
