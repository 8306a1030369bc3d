#include "services/pool/import_file.hpp"

#include <algorithm>
#include <array>

#include "db/queries/pool.hpp"
#include "db/secrets/hash.hpp"
#include "services/pool/import/assignments.hpp"
#include "services/pool/import/availability.hpp"
#include "services/pool/import/balances.hpp"
#include "services/pool/import/interpreters.hpp"
#include "services/pool/import/postcodes.hpp"
#include "services/pool/import/requesters.hpp"
#include "services/pool/import_plan.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

struct Kind {
    std::string_view name;
    Result<ImportPlan> (*plan)(UseCase&, std::string_view bytes);
    std::vector<Column> (*columns)();
};
constexpr std::array kKinds{
    Kind{"interpreters", plan_interpreters, interpreter_columns},
    Kind{"requesters", plan_requesters, requester_columns},
    Kind{"availability", plan_availability, availability_columns},
    Kind{"assignments", plan_assignments, assignment_columns},
    Kind{"balances", plan_balances, balance_columns},
    Kind{"postcodes", plan_postcodes, postcode_columns},
};

ImportReport report_of(const ImportPlan& plan) {
    ImportReport report;
    if (!plan.header.empty()) {
        const bool unreadable = has_error(plan.header);
        report.lines.push_back({.line = 1,
                                .action = unreadable ? LineAction::refuse : LineAction::unchanged,
                                .name = {},
                                .findings = plan.header});
        if (unreadable) ++report.refused;
    }
    for (const auto& planned : plan.lines) {
        switch (planned.line.action) {
            case LineAction::create: ++report.created; break;
            case LineAction::change: ++report.changed; break;
            case LineAction::unchanged: ++report.unchanged; break;
            case LineAction::refuse: ++report.refused; break;
        }
        report.lines.push_back(planned.line);
    }
    return report;
}

void note_run(UseCase& use, const ImportFileCommand& command, const ImportReport& report) {
    const auto id = use.new_id();
    use.tx.run(db::query::import_run_add, use.tenant, id, command.kind,
               db::Bytes{db::sha256(command.bytes)}, report.created, report.changed,
               report.unchanged, use.actor.account, use.now);
    note_audit(
        use,
        {.action = "import_done", .kind = "import_run", .ids = {id}, .fields = {command.kind}});
}

}  // namespace

std::string_view to_text(LineAction action) {
    switch (action) {
        case LineAction::create: return "create";
        case LineAction::change: return "change";
        case LineAction::unchanged: return "unchanged";
        case LineAction::refuse: return "refuse";
    }
    return "";
}

Result<std::vector<Column>> import_columns(std::string_view kind) {
    const auto found = std::ranges::find(kKinds, kind, &Kind::name);
    if (found == kKinds.end())
        return Error{Refusal::not_found, "import_kind_unknown", std::string{kind}};
    return found->columns();
}

Result<ImportReport> import_file(UseCase& use, const ImportFileCommand& command) {
    const auto kind = std::ranges::find(kKinds, command.kind, &Kind::name);
    if (kind == kKinds.end()) return Error{Refusal::not_found, "import_kind_unknown", command.kind};
    const auto plan = kind->plan(use, command.bytes);
    if (!plan) return plan.error();
    auto report = report_of(*plan);
    if (command.mode == ImportMode::dry_run || report.refused > 0) return report;
    for (const auto& planned : plan->lines)
        if (planned.save)
            if (const auto saved = planned.save(use); !saved) return saved.error();
    report.applied = true;
    note_run(use, command, report);
    return report;
}

}  // namespace services::pool
