// Finished forms, what is told before an order, and how long files are kept.
#include "tests/api/translation_world.hpp"

namespace {

using nlohmann::json;
using tests::kTranslations;
using LibraryFormTest = tests::TranslationWorld;

TEST_F(LibraryFormTest, TheOutlookTellsHowManyAndWhatThereIsAlready) {
    const auto outlook = house.post(caseworker, std::string{kTranslations} + "/check", wanted());
    ASSERT_EQ(outlook.status, 200) << outlook.raw.body;
    EXPECT_EQ(outlook.body["suitable"], 2);
    EXPECT_EQ(outlook.body["chance"], "fair");
    EXPECT_EQ(outlook.body["usual_hours"], nullptr);
    auto past = wanted();
    past["deadline"] = "2026-03-02T09:00";
    EXPECT_EQ(house.post(caseworker, kTranslations, past).code(), "deadline_past");
    auto same = wanted();
    same["target_language"] = "deu";
    EXPECT_EQ(house.post(caseworker, kTranslations, same).code(), "translation_same_language");
}

TEST_F(LibraryFormTest, AnAcceptedOrderBecomesAFormThatIsFoundBeforeTheNextOrder) {
    const auto id = delivered();
    const json form{{"title", "Anmeldung zur Kita"},
                    {"source_language", "deu"},
                    {"target_language", "ary"},
                    {"from_order", id},
                    {"holds_no_client_data", true}};
    EXPECT_EQ(house.post(coordinator, "/api/v1/forms", form).code(), "translation_not_accepted");
    ASSERT_EQ(act(caseworker, id, "accept").status, 204);
    auto undeclared = form;
    undeclared["holds_no_client_data"] = false;
    EXPECT_EQ(house.post(coordinator, "/api/v1/forms", undeclared).code(),
              "client_data_undeclared");
    const auto added = house.post(coordinator, "/api/v1/forms", form);
    ASSERT_EQ(added.status, 201) << added.raw.body;
    const auto found =
        house.get(caseworker, "/api/v1/forms?text=KITA+anmeldung&target_language=ary");
    ASSERT_EQ(found.body["items"].size(), 1U);
    const auto file = house.get(
        caseworker, "/api/v1/forms/" + found.body["items"][0]["id"].get<std::string>() + "/file");
    EXPECT_EQ(file.raw.body, "naqd");
    const auto outlook = house.post(caseworker, std::string{kTranslations} + "/check", wanted());
    EXPECT_EQ(outlook.body["forms"].size(), 1U);
}

TEST_F(LibraryFormTest, ANewVersionTakesThePlaceOfTheOldOneOnItsDay) {
    json form{{"title", "Merkblatt"},
              {"source_language", "deu"},
              {"target_language", "ary"},
              {"holds_no_client_data", true}};
    const auto put = [&](const std::string& id, const std::string& content) {
        return house
            .ask_as(
                coordinator,
                {.method = "PUT", .target = "/api/v1/forms/" + id + "/file", .raw_body = content})
            .status;
    };
    const auto old = house.post(coordinator, "/api/v1/forms", form).body["id"].get<std::string>();
    EXPECT_EQ(house.get(caseworker, "/api/v1/forms").body["items"].size(), 0U) << "no file yet";
    EXPECT_EQ(put(old, "Stand 2025"), 204);
    EXPECT_EQ(put(old, "Stand 2025"), 204);
    EXPECT_EQ(put(old, "anders"), 409);
    form["replaces"] = old;
    form["valid_from"] = "2026-04-01";
    const auto next = house.post(coordinator, "/api/v1/forms", form);
    ASSERT_EQ(next.status, 201) << next.raw.body;
    EXPECT_EQ(next.body["version"], 2);
    EXPECT_EQ(put(next.body["id"], "Stand 2026"), 204);
    EXPECT_EQ(house.post(coordinator, "/api/v1/forms", form).code(), "form_replaced_already");
    const auto now = [&] { return house.get(caseworker, "/api/v1/forms").body["items"]; };
    ASSERT_EQ(now().size(), 1U);
    EXPECT_EQ(now()[0]["version"], 1);
    house.clock().set("2026-04-01T08:00:00Z");
    ASSERT_EQ(now().size(), 1U);
    EXPECT_EQ(now()[0]["version"], 2);
    EXPECT_EQ(house.get(coordinator, "/api/v1/forms?all=true").body["items"].size(), 2U);
    EXPECT_EQ(house.get(caseworker, "/api/v1/forms?all=true").status, 422);
    EXPECT_EQ(house.del(coordinator, "/api/v1/forms/" + next.body["id"].get<std::string>()).status,
              204);
    EXPECT_EQ(now()[0]["version"], 1) << "the old one holds again";
}

TEST_F(LibraryFormTest, FilesGoThreeMonthsAfterTheEndAndTheCountStays) {
    const auto id = delivered();
    ASSERT_EQ(act(caseworker, id, "accept").status, 204);
    house.clock().set("2026-06-01T23:00:00Z");
    work();
    EXPECT_EQ(house.count(tenant, "translation_file"), 2);
    house.clock().set("2026-06-03T23:00:00Z");
    work();
    EXPECT_EQ(house.count(tenant, "translation_file"), 0);
    EXPECT_EQ(house.count(tenant, "stored_file"), 0);
    EXPECT_EQ(house.count(tenant, "stored_file_chunk"), 0);
    EXPECT_EQ(read(coordinator, id)["counted"]["lines"], 2);
}

}  // namespace
