#include <nlohmann/json.hpp>

#include "api/handlers/pool.hpp"
#include "api/json.hpp"
#include "services/pool/import_file.hpp"

namespace api {
namespace {

namespace pool = services::pool;

std::string_view severity_text(pool::Severity severity) {
    switch (severity) {
        case pool::Severity::note:
        case pool::Severity::warning: return "warn";
        case pool::Severity::error: return "refuse";
    }
    return "refuse";
}

Json line_json(const pool::ImportLine& line) {
    Json findings = Json::array();
    for (const auto& one : line.findings)
        findings.push_back({{"code", one.code},
                            {"severity", severity_text(one.severity)},
                            {"field", one.column},
                            {"text", one.german},
                            {"text_en", one.english}});
    return {{"line", line.line},
            {"action", to_text(line.action)},
            {"name", line.name},
            {"findings", findings}};
}

}  // namespace

Answer import_file(Call& call) {
    const auto apply = call.request.query_value("apply").value_or("false");
    if (apply != "true" && apply != "false")
        return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "apply"};
    const auto& kind = call.request.params.find("import_kind")->second;
    if (kind == "postcodes")  // they belong to all tenants: operators import them
        return dispatch::Error{dispatch::Refusal::not_found, "import_kind_unknown", kind};
    const auto report = pool::import_file(
        call.use, {.kind = kind,
                   .bytes = call.request.body,
                   .mode = apply == "true" ? pool::ImportMode::apply : pool::ImportMode::dry_run});
    if (!report) return report.error();
    Json lines = Json::array();
    for (const auto& line : report->lines) lines.push_back(line_json(line));
    return json_response(200, {{"applied", report->applied},
                               {"created", report->created},
                               {"changed", report->changed},
                               {"unchanged", report->unchanged},
                               {"refused", report->refused},
                               {"lines", lines}});
}

}  // namespace api
