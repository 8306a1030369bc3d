#include <filesystem>
#include <fstream>

#include "db/postgres/in_transaction.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/language/catalogue.hpp"
#include "dispatch/place/towns.hpp"
#include "services/documents/folding.hpp"
#include "services/pool/import_file.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

namespace fs = std::filesystem;
using services::pool::ImportMode;
using services::pool::ImportReport;
using enum services::pool::ImportMode;

std::string demo_file(const std::string& name) {
    std::ifstream stream{std::string{SOURCE_DIR} + "/deploy/demo/" + name, std::ios::binary};
    EXPECT_TRUE(stream) << name;
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// A key file of its own for the life of one test.
class KeyFile {
public:
    KeyFile() {
        std::string name = (fs::temp_directory_path() / "mittler-keys-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
        db::make_master_key_file(path());
    }
    ~KeyFile() { fs::remove_all(folder_); }
    KeyFile(const KeyFile&) = delete;
    KeyFile& operator=(const KeyFile&) = delete;
    fs::path path() const { return folder_ / "master.key"; }

private:
    fs::path folder_;
};

class PoolImport : public tests::DatabaseTest {
protected:
    dispatch::Result<ImportReport> import(const std::string& kind,
                                          const std::string& bytes,
                                          ImportMode mode = apply) {
        return db::in_transaction(pool(), tenant_, [&](db::Transaction& tx) {
            services::UseCase use{.tx = tx,
                                  .tools = tools_,
                                  .tenant = tenant_,
                                  .zone = "Europe/Berlin",
                                  .land = "NW",
                                  .actor = {},
                                  .scope = {},
                                  .now = *dispatch::parse_instant("2026-11-21T08:00:00Z"),
                                  .new_id = [this] { return tests::test_uuid(++last_id_); }};
            return services::pool::import_file(use, {.kind = kind, .bytes = bytes, .mode = mode});
        });
    }
    /// "created changed unchanged refused", with a + when it was applied; then the findings.
    std::string summary(const std::string& kind,
                        const std::string& bytes,
                        ImportMode mode = apply) {
        const auto report = import(kind, bytes, mode);
        if (!report) return std::string{report.error().code} + " " + report.error().detail;
        std::string text = std::to_string(report->created) + " " + std::to_string(report->changed) +
                           " " + std::to_string(report->unchanged) + " " +
                           std::to_string(report->refused) + (report->applied ? " +" : "");
        for (const auto& line : report->lines)
            for (const auto& finding : line.findings)
                text += " " + std::to_string(line.line) + ":" + std::string{finding.code};
        return text;
    }
    std::int64_t count(const std::string& what) {
        auto tx = pool().begin(tenant_);
        return tx.run_params({"", "select count(*) as n from " + what}, {}).only().integer("n");
    }

    dispatch::TenantId tenant_ = database().add_tenant();

private:
    KeyFile keys_;
    db::Vault vault_{keys_.path()};
    dispatch::language::Catalogue languages_ =
        dispatch::language::built_in_catalogue(services::documents::fold_for_search);
    dispatch::place::TownIndex towns_{dispatch::place::all_towns(),
                                      services::documents::fold_for_search};
    services::Tools tools_{
        .vault = vault_, .languages = languages_, .towns = towns_, .public_url = ""};
    int last_id_ = 0;
};

const std::string kOnePerson =
    "Nr.;Vorname;Nachname;E-Mail;PLZ;Ort;Sprachen\n"
    "77;Mina;Muster;mina@sprachmittler.example;32756;Detmold;Dari (Muttersprache)\n";
const std::string kOneOffice =
    "Nr.;Einsatzstelle;Art;Standort;PLZ;Ort\nS1;Jobcenter Lippe;Jobcenter;Haus A;32756;Detmold\n";
const std::string kOneAssignment =
    "Sprachmittler-Nr.;Einsatzstellen-Nr.;Standort;Sprache;Datum;von;bis;Aktenzeichen\n"
    "77;S1;Haus A;Dari;15.03.2027;11:00;12:00;2027-1\n";

TEST_F(PoolImport, DryRunSavesNothing) {
    EXPECT_EQ(summary("interpreters", kOnePerson, dry_run), "1 0 0 0");
    EXPECT_EQ(count("interpreter"), 0);
    EXPECT_EQ(count("import_run"), 0);
}

TEST_F(PoolImport, SameFileTwiceChangesNothing) {
    EXPECT_EQ(summary("interpreters", kOnePerson), "1 0 0 0 +");
    EXPECT_EQ(summary("interpreters", kOnePerson), "0 0 1 0 +");
    EXPECT_EQ(count("interpreter where version = 1 and town = 'Detmold' and latitude > 51"), 1);
    EXPECT_EQ(count("event where type = 'interpreter_added'"), 1);
    EXPECT_EQ(count("event where type = 'interpreter_changed'"), 0);
}

TEST_F(PoolImport, WhatALineLeavesEmptyStays) {
    summary("interpreters",
            "Nr.;Vorname;Nachname;Mobil;PLZ;Ort;Art;Sprachen;Basiskurs\n"
            "77;Mina;Muster;0171 3920001;32756;Detmold;Honorar;Dari (C1);01.02.2025\n");
    EXPECT_EQ(summary("interpreters", kOnePerson), "0 1 0 0 +");
    EXPECT_EQ(count("interpreter where kind = 'fee_paid' and reached_by = 'phone'"
                    " and phone_enc is not null and email_enc is not null"),
              1);
    EXPECT_EQ(count("clearance where code = 'basic_course'"), 1);
    EXPECT_EQ(count("interpreter_language where level = 'native'"), 1);
}

TEST_F(PoolImport, WhoWentThroughTheBasicCourseIsTrainedUnlessTheFileSaysMore) {
    const std::string head =
        "Nr.;Vorname;Nachname;Mobil;PLZ;Ort;Sprachen;Basiskurs;Qualifikation\n";
    const std::string rest = "Muster;0171 3920001;32756;Detmold;Dari (C1);";
    summary("interpreters", head + "1;Mina;" + rest + "01.02.2025;\n" + "2;Nora;" + rest + ";\n" +
                                "3;Olga;" + rest + "01.02.2025;vereidigt\n");
    EXPECT_EQ(count("interpreter where external_number = '1' and qualification = 'trained'"), 1);
    EXPECT_EQ(count("interpreter where external_number = '2' and qualification = 'none'"), 1);
    EXPECT_EQ(count("interpreter where external_number = '3' and qualification = 'sworn'"), 1);
}

TEST_F(PoolImport, KeepsTheAgencyOfAPersonAsLongAsTheyWorkForIt) {
    const std::string head = "Nr.;Vorname;Nachname;PLZ;Ort;Mobil;Art;Dolmetschbüro;Sprachen\n";
    const auto from_agency =
        head + "77;Mina;Muster;32756;Detmold;0171 3920001;Dolmetschbüro;Büro Beispiel;Dari (C1)\n";
    EXPECT_EQ(summary("interpreters", from_agency), "1 0 0 0 +");
    EXPECT_EQ(summary("interpreters", from_agency), "0 0 1 0 +");
    EXPECT_EQ(count("interpreter where kind = 'agency' and agency = 'Büro Beispiel'"), 1);
    summary("interpreters",
            head + "77;Mina;Muster;32756;Detmold;0171 3920001;Honorar;;Dari (C1)\n");
    EXPECT_EQ(count("interpreter where kind = 'fee_paid' and agency is null"), 1);
}

TEST_F(PoolImport, PeopleWithoutNumberAreKnownByAddressOrName) {
    const std::string head = "Vorname;Nachname;E-Mail;Telefon;PLZ;Ort;Sprachen\n";
    const auto by_mail = head + "Mina;Muster;mina@sprachmittler.example;;32756;Detmold;Dari (C1)\n";
    const auto by_name = head + "Tara;Muster;;05231 3920001;32756;Detmold;Dari (C1)\n";
    EXPECT_EQ(summary("interpreters", by_mail), "1 0 0 0 +");
    EXPECT_EQ(summary("interpreters", by_mail), "0 0 1 0 +");
    EXPECT_EQ(summary("interpreters", by_name), "1 0 0 0 +");
    EXPECT_EQ(summary("interpreters", by_name), "0 0 1 0 +");
    EXPECT_EQ(summary("interpreters", kOnePerson), "0 1 0 0 +");  // now she has a number
    EXPECT_EQ(count("interpreter"), 2);
}

TEST_F(PoolImport, ExistingStockKeepsItsTransition) {
    const std::string file =
        "Nr.;Vorname;Nachname;Telefon;PLZ;Ort;Sprachen;Altbestand;Übergang bis\n"
        "1;Mina;Muster;05231 3920001;32756;Detmold;Dari (C1);ja;30.06.2027\n";
    EXPECT_EQ(summary("interpreters", file), "1 0 0 0 +");
    EXPECT_EQ(count("interpreter where existing_stock_until = '2027-06-30'"), 1);
}

TEST_F(PoolImport, OneRefusedLineStopsTheWholeFile) {
    EXPECT_EQ(summary("interpreters", kOnePerson + "78;Tom;Muster;kaputt;32756;Detmold;Dari\n"),
              "1 0 0 1 3:email_unreadable 3:contact_missing 3:level_assumed");
    EXPECT_EQ(count("interpreter"), 0);
    EXPECT_EQ(summary("interpreters", "Nr.;Vorname\n1;Mina\n"),
              "0 0 0 1 1:column_missing 1:column_missing");
    EXPECT_EQ(summary("people", kOnePerson), "import_kind_unknown people");
}

TEST_F(PoolImport, OfficeIsOneWithAllItsPlacesAndPeople) {
    const std::string file =
        "Nr.;Einsatzstelle;Art;Standort;PLZ;Ort;Öffnungszeiten;Fachkraft Vorname;Fachkraft "
        "Nachname;Fachkraft E-Mail\n"
        "S1;Jobcenter Lippe;Jobcenter;Haus A;32756;Detmold;Mo-Do 8-16;Ingo;Eins;"
        "ingo@amt.example\n"
        "S1;Jobcenter Lippe;Jobcenter;Haus B;32657;Lemgo;;Britt;Zwei;britt@amt.example\n";
    EXPECT_EQ(summary("requesters", file), "2 0 0 0 +");
    EXPECT_EQ(summary("requesters", file), "0 0 2 0 +");
    EXPECT_EQ(count("requester"), 1);
    EXPECT_EQ(count("requester_place where latitude is not null"), 2);
    EXPECT_EQ(count("membership m join requester_place p on p.id = m.place_id"
                    " where m.role = 'requester'"),
              2);
}

TEST_F(PoolImport, WrongLeitwegIdIsRefused) {
    const std::string head = "Nr.;Einsatzstelle;Art;PLZ;Ort;Leitweg-ID\n";
    EXPECT_EQ(summary("requesters", head + "S1;Schule;Schule;32756;Detmold;04011000-12345-99\n"),
              "0 0 0 1 2:leitweg_id_invalid");
}

TEST_F(PoolImport, AvailabilityReplacesTheWeekFromTheSameDay) {
    summary("interpreters", kOnePerson);
    const std::string head = "Nr.;Art;Zeiten;gültig ab;gültig bis\n";
    const auto week = head + "77;verfügbar;Mo 8-12;01.01.2027;\n";
    EXPECT_EQ(summary("availability", week), "1 0 0 0 +");
    EXPECT_EQ(summary("availability", week), "0 0 1 0 +");
    EXPECT_EQ(summary("availability", head + "77;verfügbar;Di 8-12;01.01.2027;\n"), "0 1 0 0 +");
    const auto absence = head + "77;abwesend;;24.12.2026;31.12.2026\n";
    EXPECT_EQ(summary("availability", absence), "0 1 0 0 +");
    EXPECT_EQ(summary("availability", absence), "0 0 1 0 +");
    EXPECT_EQ(count("availability_pattern where weekday = 2"), 1);
    EXPECT_EQ(count("availability_exception where lower(during) = '2026-12-23 23:00Z'"
                    " and upper(during) = '2026-12-31 23:00Z'"),
              1);
    EXPECT_EQ(summary("availability", head + "78;verfügbar;Mo 8-12;;\n"),
              "0 0 0 1 2:person_unknown");
}

TEST_F(PoolImport, BalancesAreKeptPerPersonAndSource) {
    summary("interpreters", kOnePerson);
    const std::string head =
        "Jahr;Nr.;Bereits gezahlt;Pauschale anderweitig genutzt;Letzter Einsatz;"
        "Finanzierungsquelle;Budget verbraucht\n";
    const auto file = head + "2026;77;525,00;10,50;14.10.2026;;\n2026;;;;;KI-Mittel;1.000,00\n";
    EXPECT_EQ(summary("balances", file), "2 0 0 0 +");
    EXPECT_EQ(summary("balances", file), "0 0 2 0 +");
    EXPECT_EQ(count("opening_balance where cents in (52500, 1050, 100000)"), 3);
    EXPECT_EQ(count("interpreter where last_assignment_at::date = '2026-10-14'"), 1);
    EXPECT_EQ(summary("balances", head + "2026;77;600,00;10,50;01.10.2026;;\n"), "0 1 0 0 +");
    EXPECT_EQ(count("interpreter where last_assignment_at::date = '2026-10-14'"), 1);
}

class TakenOverAssignments : public PoolImport {
protected:
    void SetUp() override {
        ASSERT_EQ(summary("interpreters", kOnePerson), "1 0 0 0 +");
        ASSERT_EQ(summary("requesters", kOneOffice), "1 0 0 0 +");
    }
    std::string with(const char* from, const char* to) {
        return std::string{"Sprachmittler-Nr.;Einsatzstellen-Nr.;Sprache;Datum;von;bis\n"} +
               "77;S1;Dari;15.03.2027;" + from + ";" + to + "\n";
    }
};

TEST_F(TakenOverAssignments, AgreedEinsatzIsKeptWithoutAnyMessage) {
    EXPECT_EQ(summary("assignments", kOneAssignment), "1 0 0 0 +");
    EXPECT_EQ(summary("assignments", kOneAssignment), "0 0 1 0 +");
    EXPECT_EQ(count("assignment a join commitment c on c.id = a.commitment_id"
                    " join seat s on s.id = a.seat_id and s.state = 'filled'"
                    " join booking b on b.id = a.booking_id and b.state = 'active'"
                    " and b.number = 1 and b.duration_min = 60 and b.place_id is not null"
                    " join booking_time_option o on o.id = a.time_option_id"
                    " and o.local_begin = '2027-03-15T11:00'"
                    " where lower(c.during) = '2027-03-15 10:00Z' and a.state = 'confirmed'"),
              1);
    EXPECT_EQ(count("booking_case"), 1);
    EXPECT_EQ(count("delivery"), 0);
    EXPECT_EQ(count("message"), 0);
}

TEST_F(TakenOverAssignments, ConflictIsRefusedByItsLine) {
    summary("assignments", kOneAssignment);
    EXPECT_EQ(summary("assignments", with("11:30", "12:30")), "0 0 0 1 2:person_is_busy");
    EXPECT_EQ(summary("assignments", with("11:00", "12:30")), "0 0 0 1 2:person_is_busy");
    EXPECT_EQ(summary("assignments", with("12:00", "12:30")), "1 0 0 0 +");
    EXPECT_EQ(
        summary("assignments", with("14:00", "15:00") + "77;S1;Dari;15.03.2027;14:30;15:30\n"),
        "1 0 0 1 3:person_is_busy");
    EXPECT_EQ(count("assignment"), 2);
}

TEST_F(TakenOverAssignments, WhatCannotBeIsRefusedByItsLine) {
    const std::string head =
        "Sprachmittler-Nr.;Einsatzstellen-Nr.;Standort;Sprache;Datum;von;bis\n";
    const struct {
        const char* line;
        const char* expected;
    } cases[] = {
        {"78;S1;Haus A;Dari;15.03.2027;11:00;12:00\n", "2:person_unknown"},
        {"77;S2;Haus A;Dari;15.03.2027;11:00;12:00\n", "2:requester_unknown"},
        {"77;S1;Haus Z;Dari;15.03.2027;11:00;12:00\n", "2:office_place_unknown"},
        {"77;S1;Haus A;Dari;20.11.2026;11:00;12:00\n", "2:assignment_is_past"},
        {"77;S1;Haus A;Dari;28.03.2027;02:10;02:50\n", "2:time_not_on_the_clock"},
    };
    for (const auto& [line, expected] : cases)
        EXPECT_EQ(summary("assignments", head + line), std::string{"0 0 0 1 "} + expected);
}

TEST_F(PoolImport, DemoFilesGoInWithoutARefusalAndTwiceChangeNothing) {
    struct File {
        std::string kind;
        std::string name;
    };
    for (const std::string place : {"lippe", "solingen", "duisburg", "aachen"}) {
        std::vector<File> files{{"postcodes", "postcodes"}, {"interpreters", "interpreters"}};
        if (place == "duisburg") files.push_back({"interpreters", "jobcenter_interpreters"});
        for (const char* kind : {"requesters", "availability", "assignments", "balances"})
            files.push_back({kind, kind});
        for (const auto& [kind, name] : files) {
            const auto bytes = demo_file(place + "/" + name + ".csv");
            const auto first = import(kind, bytes);
            ASSERT_TRUE(first) << place << name << first.error().code << first.error().detail;
            EXPECT_TRUE(first->applied) << place << " " << name;
            EXPECT_EQ(first->refused, 0U) << place << " " << name;
            EXPECT_GT(first->created, 0U) << place << " " << name;
            for (const auto& line : first->lines)
                for (const auto& finding : line.findings)
                    ADD_FAILURE() << place << " " << name << " " << line.line << finding.german;
            const auto audit = count("audit");
            ASSERT_TRUE(import(kind, bytes, dry_run));
            EXPECT_EQ(count("audit"), audit) << "a dry run of " << place << " " << name;
            const auto again = import(kind, bytes);
            ASSERT_TRUE(again);
            EXPECT_EQ(again->created + again->changed + again->refused, 0U) << place << " " << name;
        }
    }
}

}  // namespace
