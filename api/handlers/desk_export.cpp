#include <fmt/format.h>

#include "api/handlers/desk.hpp"
#include "api/handlers/desk_query.hpp"
#include "services/documents/csv.hpp"
#include "services/reporting/export_list.hpp"

namespace api {
namespace {

namespace documents = services::documents;
namespace reporting = services::reporting;

struct Format {
    std::string_view type;
    std::string_view ending;
    std::string (*write)(const documents::Sheet&);
};

std::string write_csv(const documents::Sheet& sheet) {
    std::vector<std::vector<std::string>> lines(1);
    for (const auto& column : sheet.columns) lines.front().push_back(column.title);
    lines.insert(lines.end(), sheet.rows.begin(), sheet.rows.end());
    return documents::write_csv(lines);
}

std::string write_workbook(const documents::Sheet& sheet) {
    return documents::write_xlsx({&sheet, 1});
}

constexpr Format kCsv{"text/csv; charset=utf-8", "csv", write_csv};
constexpr Format kXlsx{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
                       write_workbook};

dispatch::Result<std::optional<dispatch::calendar::DayRange>> named_days(
    const http::Request& request) {
    if (!request.query_value("from") && !request.query_value("to"))
        return std::optional<dispatch::calendar::DayRange>{};
    const auto days = query_days(request, "from", "to");
    if (!days) return days.error();
    return std::optional{*days};
}

http::Response file(const Format& format, std::string_view name, std::string body) {
    return {.status = 200,
            .content_type = std::string{format.type},
            .body = std::move(body),
            .headers = {{"content-disposition",
                         fmt::format("attachment; filename=\"{}.{}\"", name, format.ending)}}};
}

}  // namespace

Answer export_everything(Call& call) {
    const auto days = query_days(call.request, "from", "to");
    if (!days) return days.error();
    const auto sheets = reporting::export_everything(call.use, *days);
    if (!sheets) return sheets.error();
    return file(kXlsx, "mittler", documents::write_xlsx(*sheets));
}

Answer export_list(Call& call) {
    const auto kind = reporting::parse_export_kind(call.request.params.at("export_kind"));
    if (!kind) return dispatch::Error{dispatch::Refusal::not_found, "not_found", "export_kind"};
    const auto word = query_word(call.request, "format", {"csv", "xlsx"});
    if (!word) return word.error();
    const auto days = named_days(call.request);
    if (!days) return days.error();
    const auto sheet = reporting::export_list(call.use, {.kind = *kind, .days = *days});
    if (!sheet) return sheet.error();
    const auto& format = *word == "xlsx" ? kXlsx : kCsv;
    return file(format, reporting::to_text(*kind), format.write(*sheet));
}

}  // namespace api
