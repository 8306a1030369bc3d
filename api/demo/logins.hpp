#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "api/demo/load.hpp"
#include "services/use_case.hpp"

namespace api::demo {

struct LoginsWanted {
    std::string_view slug;
    std::filesystem::path folder;  // of the demo files that name people and offices
    std::string password_hash;
    bool everybody = false;  // all who have a mail address, else one of each role
};

/// Adds demo logins of a tenant: koordination@, verwaltung@, betrieb@, fachkraft@ (an office) and
/// person@ (a person of the pool), and those of everybody if wanted.
Cast add_logins(services::UseCase& use, const LoginsWanted& wanted);

}  // namespace api::demo
