#include <fmt/format.h>

#include "services/documents/csv.hpp"
#include "tests/api/assigned.hpp"
#include "tests/api/booking_world.hpp"

namespace {

class ExportTest : public tests::BookingWorld {
protected:
    tests::Assigned one = tests::add_assigned(house, tenant);  // Thursday, 5 March, ten o'clock

    tests::Reply get(std::string_view rest) {
        return house.get(coordinator, "/api/v1/exports/" + std::string{rest});
    }
    services::documents::CsvTable table(std::string_view rest) {
        const auto reply = get(rest);
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        EXPECT_EQ(reply.raw.content_type, "text/csv; charset=utf-8");
        return services::documents::read_csv(reply.raw.body).operator*();
    }
    /// The cell of the only line under this title.
    static std::string cell(const services::documents::CsvTable& table, std::string_view title) {
        EXPECT_EQ(table.rows.size(), 1U);
        for (std::size_t i = 0; i < table.header.cells.size(); ++i)
            if (table.header.cells[i] == title) return table.rows.front().cells.at(i);
        ADD_FAILURE() << "no column " << title;
        return {};
    }
};

TEST_F(ExportTest, TheDayListSaysWhoIsWhere) {
    const auto day = table("assignments?from=2026-03-05&to=2026-03-05");
    EXPECT_EQ(cell(day, "Wochentag"), "Do");
    EXPECT_EQ(cell(day, "Tag"), "05.03.2026");
    EXPECT_EQ(cell(day, "Beginn"), "10:00");
    EXPECT_EQ(cell(day, "Ende"), "11:00");
    EXPECT_EQ(cell(day, "Sprachmittler:in"), "Samira Beispielfrau");
    EXPECT_EQ(cell(day, "Sprache"), "Marokkanisches Arabisch");
    EXPECT_EQ(cell(day, "Einsatzart"), "vor Ort");
    EXPECT_EQ(cell(day, "Straße"), "Lange Straße 1");
    EXPECT_EQ(cell(day, "Stand"), "bestätigt");
    EXPECT_TRUE(table("assignments?from=2026-03-06&to=2026-03-08").rows.empty());
}

TEST_F(ExportTest, NothingOfAClientIsExported) {
    for (const auto* kind : {"bookings", "assignments", "timesheets"}) {
        const auto body = get(std::string{kind} + "?from=2026-03-01&to=2026-03-31").raw.body;
        for (const auto* secret : {"Geheim", "Notiz-nur", "Kontaktperson"})
            EXPECT_EQ(body.find(secret), std::string::npos) << kind << ' ' << secret;
    }
}

TEST_F(ExportTest, PeopleComeWithTheirAddressesAndLanguages) {
    tests::give_email(house, tenant, one.interpreter, "samira@sprachmittler.example");
    const auto people = table("interpreters");
    EXPECT_EQ(people.rows.size(), 2U);
    const auto body = get("interpreters").raw.body;
    EXPECT_NE(body.find("samira@sprachmittler.example"), std::string::npos);
    EXPECT_NE(body.find("Marokkanisches Arabisch"), std::string::npos);
}

TEST_F(ExportTest, BookingsOfficesAndHoursHaveTheirLists) {
    EXPECT_EQ(cell(table("bookings?from=2026-03-05&to=2026-03-05"), "Besetzt"), "1");
    EXPECT_GE(table("requesters").rows.size(), 2U);
    house.clock().set("2026-03-05T12:00:00Z");
    ASSERT_EQ(
        house
            .put(coordinator, one.path + "/timesheet",
                 {{"begin", "2026-03-05T10:00"}, {"end", "2026-03-05T11:15"}, {"travel_km", 12.4}})
            .status,
        200);
    const auto hours = table("timesheets?from=2026-03-01&to=2026-03-31");
    EXPECT_EQ(cell(hours, "Minuten"), "75");
    EXPECT_EQ(cell(hours, "Fahrstrecke (km)"), "12,4");
    EXPECT_EQ(cell(hours, "Stand"), "eingereicht");
}

TEST_F(ExportTest, TheSameListIsAWorkbook) {
    const auto reply = get("assignments?from=2026-03-05&to=2026-03-05&format=xlsx");
    ASSERT_EQ(reply.status, 200);
    EXPECT_EQ(reply.raw.content_type,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    EXPECT_TRUE(reply.raw.body.starts_with("PK"));
}

TEST_F(ExportTest, EverythingIsOneWorkbookAndAuditedListByList) {
    const auto reply = house.get(coordinator, "/api/v1/exports?from=2026-01-01&to=2026-12-31");
    ASSERT_EQ(reply.status, 200) << reply.raw.body;
    EXPECT_TRUE(reply.raw.body.starts_with("PK"));
    EXPECT_NE(reply.raw.body.find("xl/worksheets/sheet5.xml"), std::string::npos);
    EXPECT_EQ(reply.raw.body.find("xl/worksheets/sheet6.xml"), std::string::npos);
    EXPECT_EQ(house.count(tenant, "audit where action = 'list_exported'"), 5);
    EXPECT_EQ(house.get(coordinator, "/api/v1/exports?from=2026-01-01").code(), "field_invalid");
    EXPECT_EQ(house.get(caseworker, "/api/v1/exports?from=2026-01-01&to=2026-01-31").status, 403);
}

TEST_F(ExportTest, EveryExportIsAuditedWithItsIds) {
    get("assignments?from=2026-03-05&to=2026-03-05");
    EXPECT_EQ(house.count(tenant, fmt::format("audit where action = 'list_exported' and kind = "
                                              "'assignment' and ids = array['{}']::uuid[]",
                                              to_text(one.assignment))),
              1);
}

TEST_F(ExportTest, OddWishesAreRefused) {
    constexpr std::pair<const char*, const char*> kCases[]{
        {"invoices", "not_found"},
        {"bookings", "field_missing"},
        {"bookings?from=2026-03-01", "field_invalid"},
        {"bookings?from=2026-03-02&to=2026-03-01", "field_invalid"},
        {"bookings?from=2025-01-01&to=2026-03-01", "field_invalid"},
        {"interpreters?format=pdf", "field_invalid"},
    };
    for (const auto& [rest, code] : kCases) EXPECT_EQ(get(rest).code(), code) << rest;
    EXPECT_EQ(house.get(caseworker, "/api/v1/exports/interpreters").status, 403);
}

}  // namespace
