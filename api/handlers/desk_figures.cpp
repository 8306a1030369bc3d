#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/handlers/desk.hpp"
#include "api/handlers/desk_query.hpp"
#include "api/handlers/offer_json.hpp"
#include "services/documents/csv.hpp"
#include "services/reporting/figures.hpp"

namespace api {
namespace {

namespace calendar = dispatch::calendar;
namespace reporting = services::reporting;
using reporting::Cell;

Json cell_json(const Cell& cell) {
    return cell ? Json(*cell) : Json();
}

Json fill_json(const Call& call, const reporting::FillFigures& line) {
    const auto rate = line.fill_rate();
    Json json{{"seats", cell_json(line.seats)},         {"filled", cell_json(line.filled)},
              {"unmet", cell_json(line.unmet)},         {"pending", cell_json(line.pending)},
              {"withdrawn", cell_json(line.withdrawn)}, {"fill_rate", rate ? Json(*rate) : Json()}};
    if (line.language.empty()) return json;
    json["language"] = line.language;
    json["language_name"] = language_name(call, line.language);
    return json;
}

Json hours_json(const Call& call, const reporting::HoursFigures& line) {
    Json json{{"assignments", cell_json(line.assignments)}, {"minutes", cell_json(line.minutes)}};
    if (line.requester) {
        json["requester_id"] = to_text(*line.requester);
        json["requester_name"] = line.requester_name;
    }
    if (!line.language.empty()) {
        json["language"] = line.language;
        json["language_name"] = language_name(call, line.language);
    }
    if (!line.month.empty()) json["month"] = line.month;
    return json;
}

Json feedback_json(const Call&, const reporting::FeedbackFigures& line) {
    const auto mean = line.understood_mean();
    return {{"side", line.side},
            {"answers", cell_json(line.answers)},
            {"on_time", cell_json(line.on_time)},
            {"understood_mean", mean ? Json(*mean) : Json()}};
}

Json hotline_json(const Call& call, const reporting::HotlineFigures& line) {
    Json json{{"calls", cell_json(line.calls)},
              {"connected", cell_json(line.connected)},
              {"handed_over", cell_json(line.handed_over)},
              {"given_up", cell_json(line.given_up)},
              {"waited_median_s", cell_json(line.waited_median_s)}};
    if (!line.language.empty()) add_language(json, call, line.language);
    return json;
}

template <class Line>
Json lines_json(const Call& call,
                const std::vector<Line>& lines,
                Json (*line_json)(const Call&, const Line&)) {
    Json list = Json::array();
    for (const auto& line : lines) list.push_back(line_json(call, line));
    return list;
}

Json figures_json(const Call& call, const reporting::Figures& figures) {
    return {{"from", calendar::to_text(figures.days.begin)},
            {"to", calendar::to_text(figures.days.end - std::chrono::days{1})},
            {"fill", fill_json(call, figures.total)},
            {"fill_by_language", lines_json(call, figures.by_language, fill_json)},
            {"acceptance",
             {{"count", cell_json(figures.acceptances)},
              {"median_min", cell_json(figures.acceptance_median_min)}}},
            {"feedback", lines_json(call, figures.feedback, feedback_json)},
            {"hours_total", hours_json(call, figures.hours_total)},
            {"hours_by_office", lines_json(call, figures.hours_by_office, hours_json)},
            {"hours_by_language", lines_json(call, figures.hours_by_language, hours_json)},
            {"hours_by_month", lines_json(call, figures.hours_by_month, hours_json)},
            {"hours", lines_json(call, figures.hours, hours_json)},
            {"hotline", hotline_json(call, figures.hotline)},
            {"hotline_by_language", lines_json(call, figures.hotline_by_language, hotline_json)}};
}

std::string cell_text(const Cell& cell) {
    return cell ? std::to_string(*cell) : "<5";
}

/// Hours with a decimal comma.
std::string hours_text(const Cell& minutes) {
    if (!minutes) return "<5";
    auto text = fmt::format("{:.2f}", static_cast<double>(*minutes) / 60.0);
    std::ranges::replace(text, '.', ',');
    return text;
}

using Rows = std::vector<std::vector<std::string>>;

/// One number a line, so that a pivot table can be laid over both periods.
void add_rows(const Call& call, const reporting::Figures& figures, Rows& rows) {
    const auto from = calendar::to_text(figures.days.begin);
    const auto to = calendar::to_text(figures.days.end - std::chrono::days{1});
    const auto add = [&](std::string what, const reporting::HoursFigures& key, std::string value) {
        rows.push_back({from, to, std::move(what), key.requester_name,
                        key.language.empty() ? "" : language_name(call, key.language), key.month,
                        std::move(value)});
    };
    const auto add_fill = [&](const reporting::FillFigures& line) {
        const reporting::HoursFigures key{.language = line.language};
        add("Angefragte Plätze", key, cell_text(line.seats));
        add("Besetzt", key, cell_text(line.filled));
        add("Unbesetzt", key, cell_text(line.unmet));
        add("Offen", key, cell_text(line.pending));
        add("Zurückgezogen", key, cell_text(line.withdrawn));
    };
    add_fill(figures.total);
    for (const auto& line : figures.by_language) add_fill(line);
    if (figures.acceptance_median_min)
        add("Minuten bis zur Zusage (Median)", {}, cell_text(figures.acceptance_median_min));
    const auto add_hotline = [&](const reporting::HotlineFigures& line) {
        const reporting::HoursFigures key{.language = line.language};
        add("Sofortdolmetschen: Anrufe", key, cell_text(line.calls));
        add("Sofortdolmetschen: verbunden", key, cell_text(line.connected));
        add("Sofortdolmetschen: an Hotline übergeben", key, cell_text(line.handed_over));
        add("Sofortdolmetschen: aufgegeben", key, cell_text(line.given_up));
        if (line.waited_median_s)
            add("Sofortdolmetschen: Sekunden Wartezeit (Median)", key,
                cell_text(line.waited_median_s));
    };
    if (figures.hotline.calls != reporting::Cell{0}) add_hotline(figures.hotline);
    for (const auto& line : figures.hotline_by_language) add_hotline(line);
    for (const auto& line : figures.hours) {
        add("Einsätze", line, cell_text(line.assignments));
        add("Stunden", line, hours_text(line.minutes));
    }
}

http::Response csv_response(const Call& call,
                            const reporting::Figures& figures,
                            const std::optional<reporting::Figures>& compare) {
    Rows rows{{"Von", "Bis", "Kennzahl", "Einsatzstelle", "Sprache", "Monat", "Wert"}};
    add_rows(call, figures, rows);
    if (compare) add_rows(call, *compare, rows);
    return {.status = 200,
            .content_type = "text/csv; charset=utf-8",
            .body = services::documents::write_csv(rows),
            .headers = {{"content-disposition", "attachment; filename=\"zahlen.csv\""}}};
}

bool wants_csv(const http::Request& request) {
    const auto format = request.query_value("format");
    if (format) return *format == "csv";
    return request.header("accept").value_or("").starts_with("text/csv");
}

/// The comparison period; nothing when neither end is named.
dispatch::Result<std::optional<calendar::DayRange>> compared_days(const http::Request& request) {
    if (!request.query_value("compare_from") && !request.query_value("compare_to"))
        return std::optional<calendar::DayRange>{};
    const auto days = query_days(request, "compare_from", "compare_to");
    if (!days) return days.error();
    return std::optional{*days};
}

}  // namespace

Answer read_figures(Call& call) {
    const auto days = query_days(call.request, "from", "to");
    if (!days) return days.error();
    const auto compared = compared_days(call.request);
    if (!compared) return compared.error();
    const auto suppress = query_word(call.request, "suppress", {"false", "true"});
    if (!suppress) return suppress.error();
    const auto format = query_word(call.request, "format", {"json", "csv"});
    if (!format) return format.error();
    const auto small =
        *suppress == "true" ? reporting::SmallCells::suppressed : reporting::SmallCells::shown;
    const auto figures = reporting::read_figures(call.use, {.days = *days, .small = small});
    if (!figures) return figures.error();
    std::optional<reporting::Figures> compare;
    if (*compared) {
        auto read = reporting::read_figures(call.use, {.days = **compared, .small = small});
        if (!read) return read.error();
        compare = *std::move(read);
    }
    if (wants_csv(call.request)) return csv_response(call, *figures, compare);
    return json_response(200, {{"suppressed", *suppress == "true"},
                               {"period", figures_json(call, *figures)},
                               {"compare", compare ? figures_json(call, *compare) : Json()}});
}

}  // namespace api
