#include <array>

#include "services/pool/import/assignments.hpp"
#include "services/pool/import/availability.hpp"
#include "services/pool/import/balances.hpp"
#include "services/pool/import/interpreters.hpp"
#include "services/pool/import/postcodes.hpp"
#include "services/pool/import/requesters.hpp"

namespace {

using namespace services::pool;

LanguageAnswer resolve(std::string_view name) {
    if (name == "Kurdisch") {
        return {.code = {}, .choices = {"Kurmandschi", "Sorani"}};
    }
    if (name == "DGS") {
        return {.code = "gsg", .is_signed = true};
    }
    const std::vector<WordRow> names{{"pes", "Farsi"},
                                     {"kmr", "Kurmandschi"},
                                     {"apc", "Syrisch"},
                                     {"tur", "Türkisch"},
                                     {"prs", "Dari"}};
    return {.code = std::string{find_word(names, name).value_or("")}};
}

template <class Row>
std::vector<std::string> codes(const ImportFile<Row>& file) {
    std::vector<std::string> all;
    const auto add = [&](const std::vector<Finding>& findings) {
        for (const auto& finding : findings) {
            all.push_back(std::to_string(finding.line) + " " + std::string{finding.code} + " " +
                          finding.column);
        }
    };
    add(file.findings);
    for (const auto& row : file.rows) {
        add(row.findings);
    }
    return all;
}

using Texts = std::vector<std::string>;

TEST(ImportInterpreters, SynonymsOfColumnsMeanTheSame) {
    for (const std::string_view header :
         {"Nr.;Nachname;Vorname;E-Mail;Telefon;Straße;PLZ;Ort;Sprachen",
          "Personalnummer;Name;Rufname;Mail;Handy;Strasse;Postleitzahl;Wohnort;Sprachkenntnisse",
          "NUMMER;Familienname;Vorname;eMail;Mobil;Anschrift;plz;Gemeinde;Sprache"}) {
        const auto file = read_interpreters(
            std::string{header} +
                "\n7;Muster;Ada;Ada@Example.org;0171 3920001;Weg 1;32756;Detmold;Farsi (C1)\n",
            resolve);
        ASSERT_TRUE(file);
        EXPECT_EQ(codes(*file), Texts{}) << header;
        ASSERT_EQ(file->rows.size(), 1u);
        const auto& row = file->rows[0].value;
        EXPECT_EQ(file->rows[0].natural_key, "number:7");
        EXPECT_EQ(row.person.email, "ada@example.org");
        EXPECT_EQ(row.phone, "0171 3920001");
        EXPECT_EQ(row.town, "Detmold");
        EXPECT_EQ(row.languages, (std::vector{LanguageSkill{.language = "pes", .level = "c1"}}));
    }
}

TEST(ImportInterpreters, LanguageCellsAreReadAsPeopleWriteThem) {
    const auto file = read_interpreters(
        "Nr;Name;Vorname;Mail;Sprachen\n"
        "1;M;A;a@example.org;\"Syrisch (C1, Zertifikat), Kurmandschi: Muttersprache; Farsi B2\"\n"
        "2;M;B;b@example.org;DGS (C2) und Türkisch (B1, mündlich und schriftlich)\n",
        resolve);
    ASSERT_TRUE(file);
    EXPECT_EQ(codes(*file), Texts{});
    EXPECT_EQ(
        file->rows[0].value.languages,
        (std::vector{LanguageSkill{.language = "apc", .level = "c1", .evidence = "certificate"},
                     LanguageSkill{.language = "kmr", .level = "native"},
                     LanguageSkill{.language = "pes", .level = "b2"}}));
    EXPECT_EQ(file->rows[1].value.languages,
              (std::vector{LanguageSkill{.language = "gsg", .form = "signed", .level = "c2"},
                           LanguageSkill{.language = "tur", .form = "spoken", .level = "b1"},
                           LanguageSkill{.language = "tur", .form = "written", .level = "b1"}}));
}

TEST(ImportInterpreters, KurdishIsAskedForAndNeverInferredFromTurkish) {
    const auto file = read_interpreters(
        "Nr;Name;Vorname;Mail;Sprachen\n1;M;A;a@example.org;Türkisch inkl. Kurdisch\n", resolve);
    ASSERT_TRUE(file);
    EXPECT_EQ(codes(*file), (Texts{"2 level_assumed Sprachen", "2 language_ambiguous Sprachen"}));
    ASSERT_EQ(file->rows[0].value.languages.size(), 1u);
    EXPECT_EQ(file->rows[0].value.languages[0].language, "tur");
    EXPECT_FALSE(may_be_saved(*file));
}

TEST(ImportInterpreters, EveryErrorNamesItsLineAndColumn) {
    const auto file = read_interpreters(
        "Nr;Name;Vorname;Mail;PLZ;Art;Sprachen;Niveau;Führungszeugnis;Verfügbarkeit;Lieblingstier\n"
        "1;M;A;kaputt;1234;Pirat;Klingonisch;C1;31.2.2026;Mo\n"
        "1;M;B;b@example.org;32756;;Farsi;B2;nein;\n"
        ";;C;;;;Farsi;B2;;\n",
        resolve);
    ASSERT_TRUE(file);
    EXPECT_EQ(codes(*file),
              (Texts{"1 column_unknown Lieblingstier", "2 email_unreadable E-Mail",
                     "2 postcode_unreadable PLZ", "2 word_unknown Art", "2 contact_missing E-Mail",
                     "2 language_unknown Sprachen", "2 date_unreadable Führungszeugnis",
                     "2 times_unreadable Verfügbarkeit", "3 row_repeats ",
                     "4 value_missing Nachname", "4 contact_missing E-Mail", "4 key_missing "}));
    EXPECT_EQ(file->rows[1].findings[0].german, "Diese Zeile wiederholt Zeile 2");
}

TEST(ImportInterpreters, ExistingStockNeedsItsTransitionDate) {
    const auto file = read_interpreters(
        "Name;Vorname;PLZ;Telefon;Sprachen;Niveau;Altbestand;Übergang bis\n"
        "M;A;32756;0171 3920001;Farsi;B2;ja;30.6.2027\n"
        "M;B;32756;0171 3920002;Farsi;B2;ja;\n",
        resolve);
    ASSERT_TRUE(file);
    EXPECT_EQ(codes(*file), (Texts{"3 transition_missing Übergang bis"}));
    EXPECT_TRUE(file->rows[0].value.is_existing_stock);
    EXPECT_EQ(file->rows[0].natural_key, "name:m|a|32756");
    EXPECT_EQ(file->rows[0].value.reached_by, "");
}

TEST(ImportInterpreters, GuardedCellsLoseTheirApostropheAndStayText) {
    const auto file = read_interpreters(
        "Nr;Name;Vorname;Telefon;Sprachen;Niveau\n1;'=1+1;A;'+49 171 3920001;Farsi;B2\n", resolve);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->rows[0].value.person.family_name, "=1+1");
    EXPECT_EQ(file->rows[0].value.phone, "+49 171 3920001");
}

TEST(ImportRows, AMissingColumnStopsBeforeTheFirstRow) {
    const auto file = read_requesters("Einsatzstelle;PLZ;PLZ\nx;1;1\n");
    ASSERT_TRUE(file);
    EXPECT_EQ(codes(*file),
              (Texts{"1 column_twice PLZ", "1 column_missing Art", "1 column_missing Ort"}));
    EXPECT_TRUE(file->rows.empty());
}

TEST(ImportRequesters, OneRequesterHasSeveralPlacesAndPeople) {
    const auto file = read_requesters(
        "Nr;Name;Art;Standort;PLZ;Ort;lat;lon;Fachkraft Name;Fachkraft E-Mail\n"
        "J1;Jobcenter;Jobcenter;Nord;52068;Aachen;50,7787;6,1085;Muster;a@example.org\n"
        "J1;Jobcenter;Jobcenter;Nord;52068;Aachen;50,7787;6,1085;Muster;b@example.org\n"
        "J1;Jobcenter;Jobcenter;Süd;52066;Aachen;50,7564;;;\n");
    ASSERT_TRUE(file);
    EXPECT_EQ(codes(*file), (Texts{"4 value_missing Länge"}));
    EXPECT_EQ(requester_key(file->rows[0].value), requester_key(file->rows[2].value));
    EXPECT_EQ(file->rows[0].value.kind, "jobcenter");
    EXPECT_EQ(file->rows[0].value.degrees, (Degrees{50.7787, 6.1085}));
}

TEST(ImportAvailability, AbsencesNeedBothDaysAndPatternsNeedTimes) {
    const auto file = read_availability(
        "Nr;Art;Zeiten;gültig ab;gültig bis\n"
        "1;verfügbar;Mo 9-12;1.1.2027;\n"
        "1;Urlaub;;1.7.2027;31.7.2027\n"
        "2;Urlaub;;1.7.2027;\n"
        "3;verfügbar;;;\n"
        "4;Urlaub;;2.7.2027;1.7.2027\n");
    ASSERT_TRUE(file);
    EXPECT_EQ(codes(*file), (Texts{"4 value_missing gültig bis", "5 value_missing Zeiten",
                                   "6 end_before_begin gültig bis"}));
    EXPECT_TRUE(file->rows[1].value.is_absence);
}

TEST(ImportAssignments, SignLanguageNeverGoesByTelephone) {
    const auto file = read_assignments(
        "Personalnummer;Einsatzstelle;Sprache;Datum;von;bis;Einsatzart\n"
        "1;Schule;DGS;1.3.2027;9;10:30;vor Ort\n"
        "1;Schule;DGS;2.3.2027;9;10:30;Telefon\n"
        "1;Schule;Farsi;3.3.2027;11;10;Telefon\n",
        resolve);
    ASSERT_TRUE(file);
    EXPECT_EQ(codes(*file),
              (Texts{"3 sign_language_by_telephone Einsatzart", "4 end_before_begin bis"}));
    EXPECT_EQ(file->rows[0].natural_key, "number:1|2027-03-01|09:00");
}

TEST(ImportBalances, ALineIsOfAPersonOrOfASource) {
    const auto file = read_balances(
        "Jahr;Nr;gezahlt;anderweitig genutzt;Letzter Einsatz;Finanzierungsquelle;verbraucht\n"
        "2026;1;1.234,50;100;3.11.2026;;\n"
        "2026;;;;;LAND;12.000,00 €\n"
        "2026;1;;;;LAND;5\n"
        "26;2;-1;;;;\n");
    ASSERT_TRUE(file);
    EXPECT_EQ(codes(*file), (Texts{"4 value_invalid Finanzierungsquelle", "4 row_repeats ",
                                   "5 value_invalid Bereits gezahlt", "5 value_invalid Jahr"}));
    EXPECT_EQ(file->rows[0].value.paid->cents, 123450);
    EXPECT_EQ(file->rows[1].natural_key, "2026|source:LAND");
}

TEST(ImportPostcodes, ReadsTheColumnsOfTheFreePostcodeTable) {
    const auto file = read_postcodes(
        "postcode;place;state;district;district_key;latitude;longitude\n"
        "32756;Detmold;Nordrhein-Westfalen;Lippe;05766;51.9360;8.8783\n"
        "32758;Detmold;Nordrhein-Westfalen;Lippe;05766;151.9;8.8\n");
    ASSERT_TRUE(file);
    EXPECT_EQ(codes(*file), (Texts{"3 value_invalid Breite"}));
    EXPECT_DOUBLE_EQ(file->rows[0].value.latitude, 51.936);
}

}  // namespace
