// The program as operators call it, over stores of its own settings.
#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <vector>

#include "db/embedded/folder_lock.hpp"
#include "db/postgres/connection.hpp"
#include "db/secrets/vault.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

namespace fs = std::filesystem;

struct Said {
    int code = 0;
    std::string text;  // both streams
};

class Program : public testing::Test {
protected:
    tests::FreshDatabase database;
    fs::path folder;

    Program() {
        std::string name = (fs::temp_directory_path() / "mittler-cli-XXXXXX").string();
        folder = ::mkdtemp(name.data());
        db::make_master_key_file(folder / "master.key");
    }
    ~Program() override { fs::remove_all(folder); }

    static std::string flag(const std::string& name, const std::string& value) {
        return " --" + name + " '" + value + "'";
    }
    /// Flags of the stores; those named later win.
    std::map<std::string, std::string> stores{
        {"database", database.connection()},
        {"owner-database", database.connection("mittler_owner")},
        {"redis", tests::Stores::get().redis_address()},
        {"port", "0"},
        {"log-level", "error"}};

    Said run(const std::string& command, const std::map<std::string, std::string>& other = {}) {
        auto flags = other;
        flags.insert({"master-key-file", (folder / "master.key").string()});
        flags.insert(stores.begin(), stores.end());
        std::string line = "timeout 30 " MITTLER_PROGRAM " " + command;
        for (const auto& [name, value] : flags) line += flag(name, value);
        Said said;
        std::FILE* pipe = ::popen((line + " 2>&1").c_str(), "r");
        if (pipe == nullptr) throw std::runtime_error{"no shell"};
        char buffer[4096];
        while (const auto count = std::fread(buffer, 1, sizeof buffer, pipe))
            said.text.append(buffer, count);
        said.code = WEXITSTATUS(::pclose(pipe));
        return said;
    }
    /// It fails and says why in one sentence.
    void expect_refused(const Said& said, const std::string& why) {
        EXPECT_EQ(said.code, 1) << said.text;
        EXPECT_TRUE(said.text.starts_with("mittler: ")) << said.text;
        EXPECT_NE(said.text.find(why), std::string::npos) << said.text;
        EXPECT_EQ(said.text.find('\n'), said.text.size() - 1) << said.text;
    }
    std::string write(const std::string& name, const std::string& bytes) {
        std::ofstream{folder / name, std::ios::binary} << bytes;
        return (folder / name).string();
    }
    void add_tenant(const std::string& slug) {
        ASSERT_EQ(run("tenant add " + slug + " 'KI Beispiel'").code, 0);
    }
    /// "2 created, 0 changed, 0 unchanged, 0 refused" and whether it was saved: the last line.
    std::string import(const std::string& kind, const std::string& file, const char* more = "") {
        const auto said =
            run("import " + kind + " " + file + " --tenant beispiel " + std::string{more});
        const auto end = said.text.find_last_not_of('\n');
        return said.text.substr(said.text.rfind('\n', end) + 1, end - said.text.rfind('\n', end));
    }
    std::string one(std::string_view sql) {
        db::Connection superuser{database.connection("postgres"), {}};
        return superuser.run({"", sql}, {}).only().text("it");
    }
};

const std::string kPerson =
    "Nr.;Vorname;Nachname;E-Mail;Mobil;PLZ;Ort;Sprachen\n"
    "77;Mina;Muster;mina@sprachmittler.example;0171 3920001;32756;Detmold;Dari (C1)\n";

TEST_F(Program, GivesNewKeysToAllTenantsAndRefusesTheOldOne) {
    add_tenant("beispiel");
    add_tenant("anders");
    const auto file = write("people.csv", kPerson);
    for (const std::string tenant : {"beispiel", "anders"})
        EXPECT_EQ(run("import interpreters " + file + " --apply --tenant " + tenant).code, 0);
    fs::copy_file(folder / "master.key", folder / "old.key");
    const auto old_id = one("select id as it from master_key where state = 'active'");

    {
        const db::FolderLock another{folder / "master.key.lock"};
        expect_refused(run("keys rotate"), "another mittler keys rotate is running");
    }
    const auto said = run("keys rotate");
    EXPECT_EQ(said.text, "new keys for 2 tenants\n");
    EXPECT_EQ(
        one("select count(*)::text as it from data_key where master_key_id = '" + old_id + "'"),
        "0");
    // key 0 makes equality hashes and seals nothing
    EXPECT_EQ(one("select string_agg(state, ' ' order by tenant_id, key_no) as it from data_key"
                  " where key_no > 0"),
              "old active old active");
    EXPECT_EQ(run("check").code, 0);
    // what was sealed before is compared with the file, and so read
    for (const std::string tenant : {"beispiel", "anders"}) {
        const auto again = run("import interpreters " + file + " --apply --tenant " + tenant);
        EXPECT_EQ(again.text, "0 created, 0 changed, 1 unchanged, 0 refused\n");
    }
    const std::string old = (folder / "old.key").string();
    for (const std::string command : {"serve", "work", "check", "keys rotate"})
        expect_refused(run(command, {{"master-key-file", old}}),
                       "is not the one this database is encrypted with");
}

TEST_F(Program, TakesOverTheSchoolHolidaysOfALand) {
    const std::string import = "import school-holidays ";
    const auto file = write("by.csv",
                            "name;from;to\nOsterferien;2027-03-22;2027-04-02\n"
                            "Pfingstferien;2027-05-18;2027-05-28\n");
    expect_refused(run(import + file + " --land XX"), "--land takes the code");
    const auto wrong = write("wrong.csv", "name;from;to\nFerien;2027-04-02;2027-03-22\n");
    expect_refused(run(import + wrong + " --land BY --apply"), "line 2: the last day");
    EXPECT_EQ(run(import + file + " --land BY").text,
              "2 school holidays of BY; nothing was saved\n");
    EXPECT_EQ(run(import + file + " --land BY --apply").text, "2 school holidays of BY\n");
    const auto moved = write("moved.csv",
                             "name;from;to\nOsterferien;2027-03-22;2027-04-03\n"
                             "Pfingstferien;2027-05-19;2027-05-28\n");
    EXPECT_EQ(run(import + moved + " --land BY --apply").code, 0);
    EXPECT_EQ(one("select string_agg(first_day || ' ' || last_day, ', ' order by first_day) as it"
                  " from school_holiday where land = 'BY'"),
              "2027-03-22 2027-04-03, 2027-05-19 2027-05-28");
    EXPECT_EQ(
        run(import + std::string{SOURCE_DIR} + "/deploy/school_holidays/nw.csv --land NW").text,
        "10 school holidays of NW; nothing was saved\n");
}

TEST_F(Program, TellsWhatTheDeletionRulesWouldErase) {
    add_tenant("beispiel");
    const auto nothing = run("check --erasure beispiel");
    EXPECT_TRUE(nothing.text.ends_with("now, of beispiel:\n  nothing\n")) << nothing.text;
    const std::string old =
        "insert into audit (tenant_id, id, at, channel, from_where, action, kind) select id,"
        " gen_random_uuid(), '2020-01-01Z', 'api', 'test', 'booking_viewed', 'booking' from tenant"
        " returning id::text as it";
    one(old);
    const auto said = run("check --erasure beispiel");
    EXPECT_EQ(said.code, 0);
    EXPECT_TRUE(said.text.ends_with("  audit                    1\n")) << said.text;
    EXPECT_EQ(one("select count(*)::text as it from audit where action = 'booking_viewed'"), "1");
    const auto unknown = run("check --erasure fremd");
    EXPECT_EQ(unknown.code, 1);
    EXPECT_NE(unknown.text.find("there is no tenant fremd"), std::string::npos) << unknown.text;
}

TEST_F(Program, ImportsEveryKindAndTheSecondTimeNothing) {
    add_tenant("beispiel");
    const std::string demo = SOURCE_DIR "/deploy/demo/aachen/";
    for (const std::string kind :
         {"postcodes", "requesters", "interpreters", "availability", "balances", "assignments"}) {
        const auto file = demo + kind + ".csv";
        const auto dry = import(kind, file);
        EXPECT_TRUE(dry.ends_with("; nothing was saved")) << kind << ": " << dry;
        const auto first = import(kind, file, "--apply");
        EXPECT_EQ(dry, first + "; nothing was saved") << kind;
        EXPECT_FALSE(first.starts_with("0 created")) << kind << ": " << first;
        const auto second = import(kind, file, "--apply");
        EXPECT_TRUE(second.starts_with("0 created, 0 changed, ")) << kind << ": " << second;
        EXPECT_TRUE(second.ends_with(" 0 refused")) << kind << ": " << second;
    }
}

TEST_F(Program, ImportsAllOrNothingAndReportsByLine) {
    add_tenant("beispiel");
    const auto file = write("people.csv", kPerson + "78;Tom;Muster;x;;32756;Detmold;Kurdisch\n");
    const auto said = run("import interpreters " + file + " --tenant beispiel --apply");
    EXPECT_EQ(said.code, 1);
    EXPECT_NE(said.text.find("    2 create    Mina Muster\n"), std::string::npos) << said.text;
    EXPECT_NE(said.text.find("    3 refuse    Tom Muster\n      E-Mail: "), std::string::npos)
        << said.text;
    EXPECT_NE(said.text.find("      Sprachen: "), std::string::npos) << said.text;
    EXPECT_TRUE(
        said.text.ends_with("1 created, 0 changed, 0 unchanged, 1 refused; nothing was "
                            "saved\n"))
        << said.text;
    EXPECT_EQ(one("select count(*)::text as it from interpreter"), "0");
    expect_refused(run("import interpreters " + file + " --tenant fremd"), "there is no tenant");
    expect_refused(run("import people " + file + " --tenant beispiel"), "people");
}

TEST_F(Program, RefusesWrongRoleSchemaAndKeysInOneSentence) {
    auto& all = tests::Stores::get();
    db::make_master_key_file(folder / "other.key");
    write("open.key", "");
    ASSERT_EQ(run("check").code, 0);  // from now on the database knows its key
    struct Case {
        std::string flag;
        std::string value;
        std::string why;
    };
    const Case cases[] = {
        {"database", database.connection("postgres"), "is a superuser"},
        {"database", database.connection("mittler_owner"), "owns tables"},
        {"database", all.connection("mittler_app", "postgres"), "run `mittler migrate`"},
        {"master-key-file", (folder / "other.key").string(),
         "is not the one this database is encrypted with"},
        {"master-key-file", (folder / "missing.key").string(), "missing.key"},
        {"master-key-file", (folder / "open.key").string(), "open.key"},
    };
    for (const auto& line : cases)
        for (const std::string command : {"serve", "work"}) {
            SCOPED_TRACE(command + " " + line.why);
            expect_refused(run(command, {{line.flag, line.value}}), line.why);
        }
    db::Connection owner{database.connection("mittler_owner"), {}};
    owner.run_text("newer",
                   "insert into schema_version select 999, 'V999__later.sql', sha256, applied_at"
                   " from schema_version where version = 1");
    for (const std::string command : {"serve", "work"})
        expect_refused(run(command), "start the newer version");
}

TEST_F(Program, RefusesDemoLoginsButInItsOwnStoresOn127001) {
    const std::string why = "demo logins exist only with own stores on 127.0.0.1";
    for (const std::string command : {"serve --demo", "demo day", "demo load"})
        expect_refused(run(command), why);
    stores = {{"data", (folder / "data").string()}, {"port", "0"}, {"log-level", "error"}};
    for (const std::string command : {"serve --demo", "demo day"})
        expect_refused(run(command, {{"address", "0.0.0.0"}}), why);
    ASSERT_EQ(run("tenant add probe 'KI Probe' --is-demo").code, 0);
    expect_refused(run("serve", {{"address", "0.0.0.0"}}), why);  // loaded earlier
}

}  // namespace
