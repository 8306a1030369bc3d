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

std::string_view need_text(pool::Need need) {
    switch (need) {
        case pool::Need::optional: return "optional";
        case pool::Need::column: return "column";
        case pool::Need::value: return "value";
    }
    return "";
}

Json column_json(const pool::Column& column) {
    Json words = Json::array();
    if (column.words != nullptr)
        for (const auto& row : *column.words) words.push_back(pool::split(row.words, "|").front());
    return {{"key", column.key},
            {"name", column.german},
            {"synonyms", pool::split(column.synonyms, "|")},
            {"need", need_text(column.need)},
            {"words", words}};
}

/// The kind of the path; postcodes belong to all tenants, so only operators import them.
dispatch::Result<std::string> kind_of(const Call& call) {
    const auto& kind = call.request.params.find("import_kind")->second;
    if (kind == "postcodes")
        return dispatch::Error{dispatch::Refusal::not_found, "import_kind_unknown", kind};
    return kind;
}

}  // namespace

Answer read_import_kind(Call& call) {
    const auto kind = kind_of(call);
    if (!kind) return kind.error();
    const auto columns = pool::import_columns(*kind);
    if (!columns) return columns.error();
    Json list = Json::array();
    for (const auto& column : *columns) list.push_back(column_json(column));
    return json_response(200, {{"kind", *kind}, {"columns", list}});
}

Answer import_file(Call& call) {
    const auto apply = call.request.query_value("apply").value_or("false");
    if (apply != "true" && apply != "false")
        return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "apply"};
    const auto kind = kind_of(call);
    if (!kind) return kind.error();
    const auto report = pool::import_file(
        call.use, {.kind = *kind,
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
