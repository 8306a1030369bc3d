#include "services/reporting/suppress.hpp"

#include <algorithm>

namespace services::reporting {
namespace {

bool is_small(const Cell& cell) {
    return cell && *cell > 0 && *cell < kSmallestShown;
}

void hide_parts(FillFigures& line) {
    line.filled = line.unmet = line.pending = line.withdrawn = std::nullopt;
}

void hide(FillFigures& line) {
    hide_parts(line);
    line.seats = std::nullopt;
}

void hide(HoursFigures& line) {
    line.assignments = line.minutes = std::nullopt;
}

void hide_parts(HotlineFigures& line) {
    line.connected = line.handed_over = line.given_up = line.waited_median_s = std::nullopt;
}

void hide(HotlineFigures& line) {
    hide_parts(line);
    line.calls = std::nullopt;
}

Cell& count_of(HotlineFigures& line) {
    return line.calls;
}

Cell& count_of(FillFigures& line) {
    return line.seats;
}

Cell& count_of(HoursFigures& line) {
    return line.assignments;
}

/// One hidden line alone would follow from the total: the smallest other one is hidden with it.
template <class Line>
void hide_small_lines(std::vector<Line>& lines) {
    std::size_t hidden = 0;
    for (auto& line : lines) {
        if (!is_small(count_of(line))) continue;
        hide(line);
        ++hidden;
    }
    if (hidden != 1) return;
    Line* smallest = nullptr;
    for (auto& line : lines)
        if (count_of(line).value_or(0) > 0 &&
            (smallest == nullptr || *count_of(line) < *count_of(*smallest)))
            smallest = &line;
    if (smallest != nullptr) hide(*smallest);
}

bool has_small_part(const FillFigures& line) {
    return is_small(line.filled) || is_small(line.unmet) || is_small(line.pending) ||
           is_small(line.withdrawn);
}

bool has_small_part(const HotlineFigures& line) {
    return is_small(line.connected) || is_small(line.handed_over) || is_small(line.given_up);
}

/// As with requests: what is hidden in one line must not follow from the total.
void suppress_hotline(Figures& figures) {
    hide_small_lines(figures.hotline_by_language);
    for (auto& line : figures.hotline_by_language)
        if (has_small_part(line)) hide_parts(line);
    if (is_small(figures.hotline.calls)) hide(figures.hotline);
    const auto without_parts =
        std::ranges::count(figures.hotline_by_language, Cell{}, &HotlineFigures::connected);
    if (has_small_part(figures.hotline) || without_parts == 1) hide_parts(figures.hotline);
}

}  // namespace

void suppress_small(Figures& figures) {
    suppress_hotline(figures);
    hide_small_lines(figures.by_language);
    for (auto& line : figures.by_language)
        if (has_small_part(line)) hide_parts(line);
    if (is_small(figures.total.seats)) hide(figures.total);
    const auto without_parts =
        std::ranges::count(figures.by_language, Cell{}, &FillFigures::filled);
    if (has_small_part(figures.total) || without_parts == 1) hide_parts(figures.total);
    if (is_small(figures.acceptances))
        figures.acceptances = figures.acceptance_median_min = std::nullopt;
    for (auto* lines : {&figures.hours_by_office, &figures.hours_by_language,
                        &figures.hours_by_month, &figures.hours})
        hide_small_lines(*lines);
    if (is_small(figures.hours_total.assignments)) hide(figures.hours_total);
}

void suppress_small(std::vector<FeedbackFigures>& feedback) {
    for (auto& line : feedback) {
        if (is_small(line.answers)) line.answers = line.on_time = line.understood_sum = {};
        if (!line.on_time) continue;
        if (is_small(line.on_time) || is_small(*line.answers - *line.on_time)) line.on_time = {};
    }
}

}  // namespace services::reporting
