#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dispatch/core/result.hpp"
#include "services/pool/import/columns.hpp"
#include "services/pool/import/finding.hpp"
#include "services/use_case.hpp"

namespace services::pool {

enum class LineAction { create, change, unchanged, refuse };
std::string_view to_text(LineAction);

/// What becomes of one line of a file, and why.
struct ImportLine {
    std::size_t line = 0;  // 1 is the header
    LineAction action = LineAction::unchanged;
    std::string name;  // of the person, office, postcode or funding source
    std::vector<Finding> findings = {};
};

/// Numbers count lines below the header; `refused` also counts a header that cannot be read.
struct ImportReport {
    bool applied = false;
    std::size_t created = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t refused = 0;
    std::vector<ImportLine> lines;
};

enum class ImportMode { dry_run, apply };

/// `kind`: interpreters, requesters, availability, assignments, balances; postcodes for operators.
struct ImportFileCommand {
    std::string kind;
    std::string_view bytes;
    ImportMode mode = ImportMode::dry_run;
};

/// What a file of this kind may hold. Refused with `import_kind_unknown`.
dispatch::Result<std::vector<Column>> import_columns(std::string_view kind);

/// All or nothing: with one refused line nothing is saved and `applied` stays false. The same file
/// twice changes nothing. Refused with `import_kind_unknown` or as read_csv refuses; a refusal
/// while saving (somebody was faster) is answered as it is and the caller rolls back.
dispatch::Result<ImportReport> import_file(UseCase& use, const ImportFileCommand& command);

}  // namespace services::pool
