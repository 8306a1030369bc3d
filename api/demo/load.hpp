#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "api/context.hpp"
#include "dispatch/calendar/local_time.hpp"

namespace api::demo {

/// One password for all demo logins; they exist only in embedded stores on 127.0.0.1.
inline constexpr std::string_view kPassword = "Demo-Sprachmittlung-17";
inline constexpr std::string_view kDayTenant = "solingen";

/// Who plays in the demo day of Solingen: mail addresses to log in with.
struct Cast {
    std::map<std::string, std::string> offices;  // by number, e.g. SSG01: one Fachkraft of it
    std::map<std::string, std::string> people;   // by number, e.g. SG001; without mail: no entry
};

/// Whether the demo pools are there already.
bool is_loaded(const House& house);

/// Adds the demo tenants from the files below `folder`, as if written for `day`, each in one
/// transaction, with a login for each role; throws std::runtime_error with one sentence.
Cast load(const House& house,
          const std::filesystem::path& folder,
          dispatch::calendar::LocalDay day);

/// The logins to show, for people.
std::string login_lines();

}  // namespace api::demo
