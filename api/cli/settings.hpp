#pragma once

#include <functional>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace api::cli {

/// Why a command cannot run: one clear sentence for the operator.
struct CannotRun : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class SettingKind { text, number, yes_no, list };

/// One line of the table from which flags, environment and the TOML file are read, and against
/// which deploy/README.md is checked.
struct SettingLine {
    std::string_view name;  // as in the TOML file, e.g. "public_url"
    SettingKind kind;
    std::string_view otherwise;  // the default, as text
    std::string_view help;
};
std::span<const SettingLine> setting_lines();

std::string flag_of(const SettingLine& line);         // --public-url
std::string environment_of(const SettingLine& line);  // MITTLER_PUBLIC_URL

using Texts = std::map<std::string, std::string, std::less<>>;

/// The values of all settings; asking for a name that is not in the table is a programmer error.
class Settings {
public:
    /// Where values come from, the first that has one wins: flags (by setting name), environment
    /// (all variables of the process), the text of a TOML file, the default. Throws CannotRun for
    /// an unknown MITTLER_ variable, an unknown or wrong line of the file, and a wrong value.
    static Settings read(const Texts& flags, const Texts& environment, std::string_view toml);

    std::string text(std::string_view name) const;
    int number(std::string_view name) const;
    bool yes(std::string_view name) const;
    std::vector<std::string> list(std::string_view name) const;

private:
    Texts values_;
};

/// All environment variables of this process.
Texts process_environment();

}  // namespace api::cli
