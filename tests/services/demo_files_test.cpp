#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "services/documents/folding.hpp"
#include "services/pool/import/assignments.hpp"
#include "services/pool/import/availability.hpp"
#include "services/pool/import/balances.hpp"
#include "services/pool/import/catalogue_resolver.hpp"
#include "services/pool/import/interpreters.hpp"
#include "services/pool/import/postcodes.hpp"
#include "services/pool/import/requesters.hpp"

namespace {

using namespace services::pool;

LanguageAnswer by_catalogue(std::string_view name) {
    static const auto catalogue =
        dispatch::language::built_in_catalogue(services::documents::fold_for_search);
    static const LanguageResolver resolver = resolver_of(catalogue);
    return resolver(name);
}

std::string bytes_of(const std::string& file) {
    std::ifstream stream{std::string{SOURCE_DIR} + "/deploy/demo/" + file, std::ios::binary};
    EXPECT_TRUE(stream) << file;
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The rows of a file that has nothing to complain about, not even a warning.
template <class Row>
std::vector<Row> clean(const dispatch::Result<ImportFile<Row>>& file) {
    std::vector<Row> rows;
    EXPECT_TRUE(file);
    if (!file) {
        return rows;
    }
    EXPECT_EQ(file->findings, std::vector<Finding>{});
    for (const auto& row : file->rows) {
        EXPECT_EQ(row.findings, std::vector<Finding>{}) << "line " << row.line;
        rows.push_back(row.value);
    }
    return rows;
}

std::vector<InterpreterRow> people_of(const std::string& file) {
    return clean(read_interpreters(bytes_of(file), by_catalogue));
}

std::set<std::string> languages_of(const std::vector<InterpreterRow>& people) {
    std::set<std::string> languages;
    for (const auto& person : people) {
        for (const auto& skill : person.languages) {
            languages.insert(skill.language);
        }
    }
    return languages;
}

TEST(DemoFiles, EveryPoolHasItsPeopleAndLanguages) {
    struct Case {
        std::string file;
        std::size_t people;
        std::size_t languages;
    };
    const std::array cases{
        Case{"lippe/interpreters.csv", 50, 22},
        Case{"solingen/interpreters.csv", 206, 62},
        Case{"duisburg/interpreters.csv", 60, 0},
        Case{"aachen/interpreters.csv", 92, 30},
    };
    for (const auto& [file, count, languages] : cases) {
        const auto people = people_of(file);
        EXPECT_EQ(people.size(), count) << file;
        if (languages != 0) {
            EXPECT_EQ(languages_of(people).size(), languages) << file;
        }
    }
}

TEST(DemoFiles, LippeHasPeopleInAllSixteenMunicipalitiesAndTheirPostcodes) {
    std::set<std::string> towns;
    std::set<std::string> places;
    std::size_t south_east_europe = 0;
    for (const auto& person : people_of("lippe/interpreters.csv")) {
        towns.insert(person.town);
        south_east_europe += person.specialisations == std::vector<std::string>{"Südosteuropa"};
    }
    for (const auto& row : clean(read_postcodes(bytes_of("lippe/postcodes.csv")))) {
        places.insert(row.place);
    }
    EXPECT_EQ(towns.size(), 16u);
    EXPECT_EQ(towns, places);
    EXPECT_GE(south_east_europe, 10u);
}

TEST(DemoFiles, JobcenterDuisburgHasEmployeesAndContractedPeopleAndNoInferredKurdish) {
    std::vector<InterpreterRow> employees;
    std::size_t contracted = 0;
    for (auto& person : people_of("duisburg/jobcenter_interpreters.csv")) {
        contracted += person.kind == "agency" && !person.agency.empty();
        if (person.kind == "employee") {
            employees.push_back(std::move(person));
        }
    }
    EXPECT_EQ(contracted, 21u);
    EXPECT_EQ(employees.size(), 31u);
    std::size_t signing = 0;
    std::set<std::string> spoken;
    for (const auto& person : employees) {
        for (const auto& skill : person.languages) {
            signing += skill.form == "signed";
            if (skill.form == "spoken") {
                spoken.insert(skill.language);
            }
        }
    }
    EXPECT_EQ(signing, 2u);
    EXPECT_EQ(spoken.size(), 9u);
    for (const std::string kurdish : {"kmr", "ckb", "zza", "sdh"}) {
        EXPECT_FALSE(spoken.contains(kurdish));
    }
}

TEST(DemoFiles, AreWhatTheirGeneratorWrites) {
    namespace fs = std::filesystem;
    const fs::path kept = fs::path{SOURCE_DIR} / "deploy" / "demo";
    std::string folder = (fs::temp_directory_path() / "demo_files_XXXXXX").string();
    ASSERT_NE(::mkdtemp(folder.data()), nullptr);
    const std::string command =
        "python3 -B '" + (kept / "make_demo.py").string() + "' '" + folder + "'";
    ASSERT_EQ(std::system(command.c_str()), 0);
    std::size_t compared = 0;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file()) {
            const auto name = fs::relative(entry.path(), folder).string();
            std::ifstream made{entry.path(), std::ios::binary};
            const std::string bytes{std::istreambuf_iterator<char>{made}, {}};
            EXPECT_TRUE(bytes == bytes_of(name)) << name << ": run deploy/demo/make_demo.py";
            ++compared;
        }
    }
    EXPECT_EQ(compared, 26u);
    fs::remove_all(folder);
}

TEST(CatalogueResolver, AsksWhereTheWordIsNotOneLanguage) {
    EXPECT_EQ(by_catalogue("Kurmandschi").code, "kmr");
    EXPECT_TRUE(by_catalogue("Deutsche Gebärdensprache").is_signed);
    const auto kurdish = by_catalogue("Kurdisch");
    EXPECT_EQ(kurdish.code, "");
    EXPECT_GE(kurdish.choices.size(), 3u);
    const auto unknown = by_catalogue("Klingonisch-Xyz");
    EXPECT_EQ(unknown.code, "");
}

TEST(DemoFiles, TheOtherFilesAreCleanAndPointToPeopleAndRequestersThatExist) {
    for (const std::string region : {"lippe", "solingen", "duisburg", "aachen"}) {
        SCOPED_TRACE(region);
        std::set<std::string> people;
        std::size_t by_phone = 0;
        for (const auto& person : people_of(region + "/interpreters.csv")) {
            people.insert(person.person.external_number);
            by_phone += person.reached_by == "phone";
        }
        EXPECT_GE(by_phone, 1u);
        std::set<std::string> requesters;
        for (const auto& row : clean(read_requesters(bytes_of(region + "/requesters.csv")))) {
            requesters.insert(row.external_number);
            EXPECT_TRUE(row.degrees);
        }
        EXPECT_GE(requesters.size(), 10u);
        for (const auto& row : clean(read_availability(bytes_of(region + "/availability.csv")))) {
            EXPECT_TRUE(people.contains(row.person.external_number));
        }
        const auto assignments =
            clean(read_assignments(bytes_of(region + "/assignments.csv"), by_catalogue));
        EXPECT_GE(assignments.size(), 10u);
        for (const auto& row : assignments) {
            EXPECT_TRUE(people.contains(row.person.external_number));
            EXPECT_TRUE(requesters.contains(row.requester_number));
        }
        std::size_t sources = 0;
        for (const auto& row : clean(read_balances(bytes_of(region + "/balances.csv")))) {
            sources += !row.funding_source.empty();
            EXPECT_TRUE(row.person.external_number.empty() ||
                        people.contains(row.person.external_number));
        }
        EXPECT_EQ(sources, 2u);
    }
}

}  // namespace
