#include "api/cli/settings.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

using namespace api::cli;

namespace {

std::string why_refused(const Texts& flags, const Texts& environment, std::string_view toml) {
    try {
        Settings::read(flags, environment, toml);
    } catch (const CannotRun& refused) {
        return refused.what();
    }
    return "";
}

std::string text_of(const std::string& file) {
    std::ifstream in{fmt::format("{}/{}", SOURCE_DIR, file)};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST(Settings, FlagGoesBeforeEnvironmentBeforeFileBeforeDefault) {
    const Texts flag{{"port", "1"}};
    const Texts environment{{"MITTLER_PORT", "2"}, {"PATH", "/bin"}};
    const std::string_view file = "port = 3";
    EXPECT_EQ(Settings::read(flag, environment, file).number("port"), 1);
    EXPECT_EQ(Settings::read({}, environment, file).number("port"), 2);
    EXPECT_EQ(Settings::read({}, {}, file).number("port"), 3);
    EXPECT_EQ(Settings::read({}, {}, "").number("port"), 8080);
}

TEST(Settings, FileKnowsTextsNumbersFlagsAndLists) {
    const auto all = Settings::read({}, {}, R"(
        public_url = "https://mittler.example.org"
        threads = 12
        worker = false
        trusted_proxies = ["10.0.0.1", "10.0.0.2"])");
    EXPECT_EQ(all.text("public_url"), "https://mittler.example.org");
    EXPECT_EQ(all.number("threads"), 12);
    EXPECT_FALSE(all.yes("worker"));
    EXPECT_EQ(all.list("trusted_proxies"), (std::vector<std::string>{"10.0.0.1", "10.0.0.2"}));
}

TEST(Settings, WhatIsUnknownOrWrongIsRefusedInOneSentence) {
    EXPECT_EQ(why_refused({}, {}, "prot = 1"), "unknown setting prot in the settings file");
    EXPECT_EQ(why_refused({}, {{"MITTLER_PROT", "1"}}, ""),
              "unknown setting MITTLER_PROT in the environment");
    EXPECT_EQ(why_refused({}, {}, "port = 'many'"), "port must be a whole number, not \"many\"");
    EXPECT_EQ(why_refused({{"demo", "perhaps"}}, {}, ""),
              "demo must be yes or no, not \"perhaps\"");
    EXPECT_EQ(why_refused({}, {}, "port = 2026-01-01"),
              "port in the settings file is no text, number, flag or list");
    EXPECT_TRUE(why_refused({}, {}, "port = = 1").starts_with("line 1 of the settings file: "));
    EXPECT_EQ(why_refused({}, {{"MITTLER_CONFIG", "file"}}, ""), "");
}

TEST(Settings, ReadmeOfDeployListsExactlyTheTable) {
    std::string table = "| setting | default | |\n|---|---|---|\n";
    for (const auto& line : setting_lines())
        table += line.otherwise.empty()
                     ? fmt::format("| `{}` | | {} |\n", line.name, line.help)
                     : fmt::format("| `{}` | `{}` | {} |\n", line.name, line.otherwise, line.help);
    EXPECT_NE(text_of("deploy/README.md").find(table), std::string::npos) << table;
}
