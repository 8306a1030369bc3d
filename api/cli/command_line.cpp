#include "api/cli/command_line.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "api/cli/serve.hpp"
#include "api/cli/settings.hpp"

namespace api::cli {
namespace {

/// Flags as the user gave them; only those that were given are read.
struct Flags {
    std::map<std::string, std::string> texts = {};
    std::string config = {};
};

void add_setting_flags(CLI::App& app, Flags& flags) {
    app.add_option("--config", flags.config, "TOML file with settings (MITTLER_CONFIG)");
    for (const auto& line : setting_lines()) {
        const auto flag = flag_of(line);
        auto& value = flags.texts[std::string{line.name}];
        auto help = std::string{line.help};
        if (!line.otherwise.empty()) help += fmt::format(" [{}]", line.otherwise);
        if (line.kind == SettingKind::yes_no) {
            app.add_flag(flag + ",!--no-" + flag.substr(2), value, help);
        } else {
            app.add_option(flag, value, help);
        }
    }
}

std::string read_text(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw CannotRun{"cannot read the settings file " + file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

Settings settings_of(const CLI::App& app, const Flags& flags) {
    Texts given;
    for (const auto& line : setting_lines()) {
        const auto flag = flag_of(line);
        if (app.count(flag) > 0)
            given[std::string{line.name}] = flags.texts.at(std::string{line.name});
    }
    const auto environment = process_environment();
    auto config = flags.config;
    if (const auto found = environment.find("MITTLER_CONFIG");
        config.empty() && found != environment.end())
        config = found->second;
    return Settings::read(given, environment, config.empty() ? "" : read_text(config));
}

void start_log(const Settings& settings) {
    auto log = spdlog::stderr_logger_mt("mittler");
    spdlog::set_default_logger(log);
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%e%z level=%l %v");
    const auto level = settings.text("log_level");
    if (level != "debug" && level != "info" && level != "warn" && level != "error")
        throw CannotRun{"log_level must be debug, info, warn or error, not \"" + level + "\""};
    spdlog::set_level(spdlog::level::from_str(level));
}

}  // namespace

int run_command_line(int count, const char* const* arguments) {
    CLI::App app{"mittler: dispatch for pools of community interpreters", "mittler"};
    app.require_subcommand(1);
    app.fallthrough();
    Flags flags;
    add_setting_flags(app, flags);
    ServeOptions serve_options;
    auto* serve_command = app.add_subcommand("serve", "serve HTTP, with a worker inside");
    serve_command->add_flag("--check", serve_options.check,
                            "with --demo: run the demo day, print its result as JSON, stop");
    auto* work_command = app.add_subcommand("work", "only work on what is due");
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    try {
        const auto settings = settings_of(app, flags);
        start_log(settings);
        if (serve_command->parsed()) return serve(settings, serve_options);
        if (work_command->parsed()) return work(settings);
    } catch (const std::exception& error) {
        fmt::print(stderr, "mittler: {}\n", error.what());
        return 1;
    }
    return 2;
}

}  // namespace api::cli
