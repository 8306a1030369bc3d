#include "api/cli/command_line.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "api/cli/commands.hpp"
#include "api/cli/demo.hpp"
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

Settings settings_of(const CLI::App& app, const Flags& flags, const Texts& forced) {
    Texts given = forced;
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

using Run = std::function<int(const Settings&)>;

/// One subcommand and what it runs; options live as long as the table.
struct Command {
    CLI::App* app;
    Run run;
    Texts forced = {};  // settings that the command implies
};

struct Options {
    ServeOptions serve = {};
    TenantOptions tenant = {};
    UserOptions user = {};
    ImportOptions import = {};
    CheckOptions check = {};
};

void add_demo_options(CLI::App& app, ServeOptions& options) {
    app.add_option("--today", options.today, "the demo day is chosen as if today were YYYY-MM-DD");
    app.add_option("--seed", options.seed, "of the demo day [1]");
}

std::vector<Command> add_demo(CLI::App& app, ServeOptions& options) {
    auto* group = app.add_subcommand("demo", "invented pools of real size");
    group->require_subcommand(1);
    auto* load = group->add_subcommand("load", "load the demo pools into a fresh data folder");
    auto* day = group->add_subcommand("day", "load them and play a working day in Solingen");
    add_demo_options(*load, options);
    add_demo_options(*day, options);
    return {{load,
             [&options](const Settings& all) { return load_demo(all, options); },
             {{"demo", "yes"}}},
            {day,
             [&options](const Settings& all) {
                 options.check = true;
                 return serve(all, options);
             },
             {{"demo", "yes"}, {"port", "0"}}}};
}

Command add_serve(CLI::App& app, ServeOptions& options) {
    auto* serve_app = app.add_subcommand("serve", "serve HTTP, with a worker inside");
    add_demo_options(*serve_app, options);
    serve_app->add_flag("--check", options.check,
                        "with --demo: run the demo day, print its result as JSON, stop");
    return {serve_app, [&options](const Settings& all) { return serve(all, options); }};
}

Command add_tenant_add(CLI::App& app, TenantOptions& options) {
    auto* group = app.add_subcommand("tenant", "offices that keep a pool");
    group->require_subcommand(1);
    auto* add = group->add_subcommand("add", "add an office");
    add->add_option("slug", options.slug, "short name, part of links")->required();
    add->add_option("name", options.name, "as people see it")->required();
    add->add_option("--kind", options.kind, "ki or traeger [ki]");
    add->add_option("--land", options.land, "German Land, for holidays [NW]");
    add->add_option("--zone", options.zone, "time zone [Europe/Berlin]");
    add->add_flag("--is-demo", options.demo, "a demo office: allows the simulated clock");
    return {add, [&options](const Settings& all) { return add_tenant(all, options); }};
}

std::vector<Command> add_user_commands(CLI::App& app, UserOptions& options) {
    auto* group = app.add_subcommand("user", "people who log in");
    group->require_subcommand(1);
    auto* add = group->add_subcommand("add", "give somebody a role in an office");
    add->add_option("email", options.email)->required();
    add->add_option("name", options.name)->required();
    add->add_option("--role", options.role,
                    "requester, interpreter, coordinator, tenant_admin or operator")
        ->required();
    add->add_option("--tenant", options.tenant, "slug of the office")->required();
    add->add_option("--password-file", options.password_file, "its first line; else one is made");
    add->add_option("--requester", options.requester, "id of the Einsatzstelle");
    add->add_option("--interpreter", options.interpreter, "id of the person");
    auto* list = group->add_subcommand("list", "who has which role in an office");
    list->add_option("--tenant", options.tenant, "slug of the office")->required();
    return {{add, [&options](const Settings& all) { return add_user(all, options); }},
            {list, [&options](const Settings& all) { return list_users(all, options.tenant); }}};
}

Command add_import(CLI::App& app, ImportOptions& options) {
    auto* import = app.add_subcommand("import", "take over a file; a dry run by default");
    import
        ->add_option("kind", options.kind,
                     "interpreters, requesters, availability, assignments, balances, postcodes; "
                     "school-holidays of a Land")
        ->required();
    import->add_option("file", options.file, "CSV")->required();
    auto* tenant = import->add_option("--tenant", options.tenant, "slug of the office");
    auto* land = import->add_option("--land", options.land, "of school holidays, as NW");
    import->callback([&options, tenant, land] {
        const auto* needed = options.kind == "school-holidays" ? land : tenant;
        if (needed->empty()) throw CLI::RequiredError{needed->get_name()};
    });
    import->add_flag("--apply", options.apply, "save, if no line is refused");
    return {import, [&options](const Settings& all) {
                return options.kind == "school-holidays" ? import_school_holidays(all, options)
                                                         : import_pool_file(all, options);
            }};
}

Command add_keys_rotate(CLI::App& app) {
    auto* group = app.add_subcommand("keys", "master key and data keys");
    group->require_subcommand(1);
    return {group->add_subcommand("rotate", "new keys for everybody, also while serving"),
            rotate_keys};
}

Command add_check(CLI::App& app, CheckOptions& options) {
    auto* check_app = app.add_subcommand("check", "role, schema, keys, time zones");
    check_app->add_option("--erasure", options.erasure_of,
                          "slug of an office: also what its deletion rules would erase now");
    return {check_app, [&options](const Settings& all) { return check(all, options); }};
}

std::vector<Command> add_commands(CLI::App& app, Options& options) {
    std::vector<Command> all;
    all.push_back(add_serve(app, options.serve));
    all.push_back({app.add_subcommand("work", "only work on what is due"), work});
    all.push_back({app.add_subcommand("migrate", "bring the schema up to this program"), migrate});
    for (auto& command : add_demo(app, options.serve)) all.push_back(std::move(command));
    all.push_back(add_tenant_add(app, options.tenant));
    for (auto& command : add_user_commands(app, options.user)) all.push_back(std::move(command));
    all.push_back(add_import(app, options.import));
    all.push_back(add_keys_rotate(app));
    all.push_back(add_check(app, options.check));
    all.push_back(
        {app.add_subcommand("bench", "how to measure"), [](const Settings&) { return bench(); }});
    return all;
}

int run_parsed(const CLI::App& app, const Flags& flags, const std::vector<Command>& commands) {
    const auto chosen = std::ranges::find_if(
        commands, [](const Command& command) { return command.app->parsed(); });
    if (chosen == commands.end()) return 2;
    const auto settings = settings_of(app, flags, chosen->forced);
    start_log(settings);
    return chosen->run(settings);
}

}  // namespace

int run_command_line(int count, const char* const* arguments) {
    CLI::App app{"mittler: dispatch for pools of community interpreters", "mittler"};
    app.require_subcommand(1);
    app.fallthrough();
    Flags flags;
    Options options;
    add_setting_flags(app, flags);
    const auto commands = add_commands(app, options);
    for (const auto& command : commands) {
        command.app->fallthrough();
        command.app->get_parent()->fallthrough();
    }
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    try {
        return run_parsed(app, flags, commands);
    } catch (const std::exception& error) {
        fmt::print(stderr, "mittler: {}\n", error.what());
        return 1;
    }
}

}  // namespace api::cli
