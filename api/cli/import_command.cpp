#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "api/cli/commands.hpp"
#include "api/cli/node.hpp"
#include "api/cli/tenant_work.hpp"
#include "services/pool/import_file.hpp"

namespace api::cli {
namespace {

namespace pool = services::pool;

std::string read_file(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw CannotRun{"cannot read " + file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void print_report(const pool::ImportReport& report) {
    for (const auto& line : report.lines) {
        if (line.action == pool::LineAction::unchanged && line.findings.empty()) continue;
        fmt::print("{:>5} {:9} {}\n", line.line, pool::to_text(line.action), line.name);
        for (const auto& finding : line.findings)
            fmt::print("      {}: {}\n", finding.column, finding.german);
    }
    fmt::print("{} created, {} changed, {} unchanged, {} refused{}\n", report.created,
               report.changed, report.unchanged, report.refused,
               report.applied ? "" : "; nothing was saved");
}

}  // namespace

int import_pool_file(const Settings& settings, const ImportOptions& options) {
    Stores stores{settings};
    Node node{settings, stores};
    const auto tenant = find_tenant(node.house(), options.tenant);
    const auto bytes = read_file(options.file);
    const auto mode = options.apply ? pool::ImportMode::apply : pool::ImportMode::dry_run;
    const auto report = in_tenant(node.house(), tenant, [&](services::UseCase& use) {
        return pool::import_file(use, {.kind = options.kind, .bytes = bytes, .mode = mode});
    });
    if (!report) throw CannotRun{sentence_of(report.error())};
    print_report(*report);
    return report->refused == 0 ? 0 : 1;
}

}  // namespace api::cli
