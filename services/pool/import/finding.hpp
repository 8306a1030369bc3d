#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace services::pool {

/// note: nothing to do; warning: taken over, somebody should look; error: the file is refused.
enum class Severity { note, warning, error };

/// What the dry run tells about one line of a file. `code` is stable; the texts are for people.
struct Finding {
    std::size_t line = 0;
    std::string column;
    std::string_view code;  // a string literal
    Severity severity = Severity::error;
    std::string german;
    std::string english;
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Where something was found: the line of the file and the German name of the column.
struct Spot {
    std::size_t line = 0;
    std::string_view column;
};

/// Fills the texts that belong to the code. REQUIRES: code is in the table of finding.cpp.
Finding found(std::string_view code, Spot spot, std::string_view value = {});

bool has_error(const std::vector<Finding>& findings);

}  // namespace services::pool
