#include "api/cli/settings.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace api::cli {
namespace {

using Kind = SettingKind;

// clang-format off
constexpr std::array kLines{
    SettingLine{"data", Kind::text, "data", "folder of everything that the embedded stores keep"},
    SettingLine{"database", Kind::text, "",
                "libpq address of PostgreSQL as mittler_app; empty: an own one in the data folder"},
    SettingLine{"owner_database", Kind::text, "",
                "the same as mittler_owner, for migrate, keys and check"},
    SettingLine{"redis", Kind::text, "", "host:port or socket path; needed with database"},
    SettingLine{"embedded", Kind::yes_no, "no", "insist on own stores: refuses addresses"},
    SettingLine{"master_key_file", Kind::text, "",
                "file with the master key, mode 0600; empty: master.key in the data folder"},
    SettingLine{"address", Kind::text, "127.0.0.1", "numeric address to listen on"},
    SettingLine{"port", Kind::number, "8080", "port to listen on; 0: a free one, never below 1024"},
    SettingLine{"public_url", Kind::text, "",
                "how people reach this server, for links; empty: address and port"},
    SettingLine{"threads", Kind::number, "8", "threads that answer requests, 1 to 64"},
    SettingLine{"worker", Kind::yes_no, "yes", "run the worker inside serve"},
    SettingLine{"worker_threads", Kind::number, "2", "threads of the worker, 1 to 16"},
    SettingLine{"trusted_proxies", Kind::list, "", "addresses whose X-Forwarded-For is believed"},
    SettingLine{"metrics_networks", Kind::list, "",
                "networks that may read /metrics besides this machine, e.g. 10.0.0.0/8"},
    SettingLine{"mail_relay", Kind::text, "",
                "smtp://host:port of the mail relay; empty: mails stay in the data folder"},
    SettingLine{"mail_user", Kind::text, "", "name at the relay; empty: without a login"},
    SettingLine{"mail_password", Kind::text, "", "password at the relay"},
    SettingLine{"mail_from", Kind::text, "mittler@localhost", "address that mails come from"},
    SettingLine{"mail_tls", Kind::yes_no, "yes", "refuse a relay without TLS"},
    SettingLine{"clock", Kind::text, "real", "real, or simulated: only in demo and test folders"},
    SettingLine{"demo", Kind::yes_no, "no",
                "load the demo pools and replay a day; embedded on 127.0.0.1 only"},
    SettingLine{"demo_files", Kind::text, "deploy/demo", "folder of the demo files"},
    SettingLine{"portal", Kind::text, "build/portal",
                "folder of the portal's files; without it only the API answers"},
    SettingLine{"log_level", Kind::text, "info", "debug, info, warn or error"},
};
// clang-format on

constexpr std::string_view kPrefix = "MITTLER_";
constexpr std::string_view kConfigVariable = "MITTLER_CONFIG";

const SettingLine* find_line(std::string_view name) {
    const auto found = std::ranges::find(kLines, name, &SettingLine::name);
    return found == kLines.end() ? nullptr : &*found;
}

bool is_yes(std::string_view text) {
    return text == "yes" || text == "true" || text == "1";
}

bool is_no(std::string_view text) {
    return text == "no" || text == "false" || text == "0";
}

bool is_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
}

void check_value(const SettingLine& line, std::string_view value) {
    if (line.kind == Kind::number && !is_number(value))
        throw CannotRun{fmt::format("{} must be a whole number, not \"{}\"", line.name, value)};
    if (line.kind == Kind::yes_no && !is_yes(value) && !is_no(value))
        throw CannotRun{fmt::format("{} must be yes or no, not \"{}\"", line.name, value)};
}

std::string list_text(const toml::array& array, std::string_view name) {
    std::string text;
    for (const auto& item : array) {
        const auto value = item.value<std::string>();
        if (!value) throw CannotRun{fmt::format("{} must be a list of texts", name)};
        text += (text.empty() ? "" : ",") + *value;
    }
    return text;
}

std::string value_text(const toml::node& node, std::string_view name) {
    if (const auto* array = node.as_array()) return list_text(*array, name);
    if (const auto* flag = node.as_boolean()) return flag->get() ? "yes" : "no";
    if (const auto* number = node.as_integer()) return std::to_string(number->get());
    if (const auto* text = node.as_string()) return text->get();
    throw CannotRun{fmt::format("{} in the settings file is no text, number, flag or list", name)};
}

Texts read_toml(std::string_view toml_text) {
    Texts values;
    try {
        for (const auto& [key, node] : toml::parse(toml_text)) {
            const std::string name{key.str()};
            if (find_line(name) == nullptr)
                throw CannotRun{fmt::format("unknown setting {} in the settings file", name)};
            values[name] = value_text(node, name);
        }
    } catch (const toml::parse_error& error) {
        throw CannotRun{fmt::format("line {} of the settings file: {}", error.source().begin.line,
                                    error.description())};
    }
    return values;
}

void refuse_unknown_variables(const Texts& environment) {
    for (const auto& [variable, value] : environment) {
        if (!variable.starts_with(kPrefix) || variable == kConfigVariable) continue;
        const bool known = std::ranges::any_of(
            kLines, [&](const SettingLine& line) { return environment_of(line) == variable; });
        if (!known) throw CannotRun{fmt::format("unknown setting {} in the environment", variable)};
    }
}

std::string value_of(const SettingLine& line,
                     const Texts& flags,
                     const Texts& env,
                     const Texts& file) {
    if (const auto flag = flags.find(line.name); flag != flags.end()) return flag->second;
    if (const auto found = env.find(environment_of(line)); found != env.end()) return found->second;
    if (const auto found = file.find(line.name); found != file.end()) return found->second;
    return std::string{line.otherwise};
}

}  // namespace

std::span<const SettingLine> setting_lines() {
    return kLines;
}

std::string flag_of(const SettingLine& line) {
    std::string flag = "--" + std::string{line.name};
    std::ranges::replace(flag, '_', '-');
    return flag;
}

std::string environment_of(const SettingLine& line) {
    std::string name{kPrefix};
    for (const char c : line.name) name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return name;
}

Settings Settings::read(const Texts& flags, const Texts& environment, std::string_view toml) {
    refuse_unknown_variables(environment);
    const Texts file = read_toml(toml);
    Settings settings;
    for (const auto& line : kLines) {
        const auto value = value_of(line, flags, environment, file);
        check_value(line, value);
        settings.values_[std::string{line.name}] = value;
    }
    return settings;
}

std::string Settings::text(std::string_view name) const {
    const auto found = values_.find(name);
    assert(found != values_.end());
    return found->second;
}

int Settings::number(std::string_view name) const {
    return std::stoi(text(name));
}

bool Settings::yes(std::string_view name) const {
    return is_yes(text(name));
}

std::vector<std::string> Settings::list(std::string_view name) const {
    std::vector<std::string> items;
    const std::string all = text(name);
    for (std::size_t at = 0; at < all.size();) {
        const auto comma = std::min(all.find(',', at), all.size());
        if (comma > at) items.push_back(all.substr(at, comma - at));
        at = comma + 1;
    }
    return items;
}

Texts process_environment() {
    Texts all;
    for (char** line = environ; *line != nullptr; ++line) {
        const std::string_view text{*line};
        const auto equals = text.find('=');
        if (equals != std::string_view::npos)
            all.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return all;
}

}  // namespace api::cli
