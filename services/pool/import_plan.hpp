#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/core/result.hpp"
#include "services/pool/import/import_file.hpp"
#include "services/pool/import/person_reference.hpp"
#include "services/pool/import_file.hpp"
#include "services/use_case.hpp"

/// Planning reads and decides, line by line; saving runs only when no line is refused.
namespace services::pool {

using Save = std::function<dispatch::Result<dispatch::Done>(UseCase&)>;

struct PlannedLine {
    ImportLine line;
    Save save = {};  // empty: nothing to do
};

struct ImportPlan {
    std::vector<Finding> header;
    std::vector<PlannedLine> lines;
};

dispatch::Result<ImportPlan> plan_interpreters(UseCase& use, std::string_view bytes);
dispatch::Result<ImportPlan> plan_requesters(UseCase& use, std::string_view bytes);
dispatch::Result<ImportPlan> plan_availability(UseCase& use, std::string_view bytes);
dispatch::Result<ImportPlan> plan_assignments(UseCase& use, std::string_view bytes);
dispatch::Result<ImportPlan> plan_balances(UseCase& use, std::string_view bytes);
dispatch::Result<ImportPlan> plan_postcodes(UseCase& use, std::string_view bytes);

/// A line of the plan with the findings of reading it; refused if one of them is an error.
template <class Row>
PlannedLine begin_line(const ImportRow<Row>& row, const std::string& name) {
    return {.line = {.line = row.line,
                     .action = has_error(row.findings) ? LineAction::refuse : LineAction::unchanged,
                     .name = name,
                     .findings = row.findings}};
}

/// Plans the rows of a file one after the other; refused if the file could not be read.
template <class File, class PlanRow>
dispatch::Result<ImportPlan> plan_rows(const dispatch::Result<File>& file,
                                       const PlanRow& plan_row) {
    if (!file) return file.error();
    ImportPlan plan{.header = file->findings, .lines = {}};
    plan.lines.reserve(file->rows.size());
    for (const auto& row : file->rows) plan.lines.push_back(plan_row(row));
    return plan;
}

/// Adds a finding; an error refuses the line.
void note(PlannedLine& planned,
          std::string_view code,
          std::string_view column,
          std::string_view value = {});

inline bool is_refused(const PlannedLine& planned) {
    return planned.line.action == LineAction::refuse;
}

/// Who is meant: by number, else by e-mail, else by name and postcode. None: nobody kept yet.
std::vector<dispatch::InterpreterId> find_people(UseCase& use, const PersonReference& reference);

/// Exactly one person, or a finding (person_unknown, person_ambiguous) and nothing.
std::optional<dispatch::InterpreterId> one_person(UseCase& use,
                                                  const PersonReference& reference,
                                                  PlannedLine& planned);

/// As people call the person: the name, else the number or address.
std::string name_of(const PersonReference& reference);

}  // namespace services::pool
