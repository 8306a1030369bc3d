#include "services/reporting/figures.hpp"

#include <algorithm>

#include "db/queries/reporting.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/record.hpp"
#include "services/reporting/suppress.hpp"

namespace services::reporting {
namespace {

namespace calendar = dispatch::calendar;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::chrono::days kDaysMax{1830};

Result<dispatch::Period> period_of(const UseCase& use, const calendar::DayRange& days) {
    const auto zone = *calendar::Zone::named(use.zone);
    if (!(days.begin < days.end) || days.end - days.begin > kDaysMax)
        return Error{Refusal::invalid, "field_invalid", "to"};
    for (const auto day : {days.begin, days.end}) {
        const auto at =
            calendar::to_instant(zone, calendar::LocalTime{day}, calendar::WhenTwice::take_earlier);
        if (!at && at.error().code == "local_time_out_of_range") return at.error();
    }
    return dispatch::Period{calendar::whole_day(zone, days.begin).begin,
                            calendar::whole_day(zone, days.end - std::chrono::days{1}).end};
}

FillFigures fill_of(const db::Row& row) {
    return {.language = row.text("language"),
            .seats = row.integer("seats"),
            .filled = row.integer("filled"),
            .unmet = row.integer("unmet"),
            .pending = row.integer("pending"),
            .withdrawn = row.integer("withdrawn")};
}

void add(Cell& sum, const Cell& part) {
    sum = sum.value_or(0) + part.value_or(0);
}

void read_fill(UseCase& use, const dispatch::Period& period, Figures& figures) {
    auto& total = figures.total;
    total = {.language = {}, .seats = 0, .filled = 0, .unmet = 0, .pending = 0, .withdrawn = 0};
    const auto rows =
        use.tx.run(db::query::figures_seat_list, use.tenant, period.begin, period.end, use.now);
    for (const auto& row : rows) {
        const auto& line = figures.by_language.emplace_back(fill_of(row));
        add(total.seats, line.seats);
        add(total.filled, line.filled);
        add(total.unmet, line.unmet);
        add(total.pending, line.pending);
        add(total.withdrawn, line.withdrawn);
    }
}

void read_acceptance(UseCase& use, const dispatch::Period& period, Figures& figures) {
    const auto rows =
        use.tx.run(db::query::figures_acceptance_read, use.tenant, period.begin, period.end);
    figures.acceptances = rows.only().integer("seats");
    figures.acceptance_median_min = rows.only().optional_integer("median_min");
}

void read_feedback(UseCase& use, const dispatch::Period& period, Figures& figures) {
    for (const auto* side : {"requester", "interpreter"})
        figures.feedback.push_back({.side = side, .answers = 0, .on_time = 0, .understood_sum = 0});
    const auto rows =
        use.tx.run(db::query::figures_feedback_list, use.tenant, period.begin, period.end);
    for (const auto& row : rows) {
        auto& line = *std::ranges::find(figures.feedback, row.text("side"), &FeedbackFigures::side);
        line.answers = row.integer("answers");
        line.on_time = row.integer("on_time");
        line.understood_sum = row.integer("understood_sum");
    }
    suppress_small(figures.feedback);
}

/// The first row is the sum of all languages.
void read_hotline(UseCase& use, const dispatch::Period& period, Figures& figures) {
    const auto rows =
        use.tx.run(db::query::figures_hotline_list, use.tenant, period.begin, period.end);
    for (const auto& row : rows) {
        HotlineFigures line{.language = row.optional_text("language").value_or(""),
                            .calls = row.integer("calls"),
                            .connected = row.integer("connected"),
                            .handed_over = row.integer("handed_over"),
                            .given_up = row.integer("given_up"),
                            .waited_median_s = row.optional_integer("waited_median_s")};
        if (line.language.empty())
            figures.hotline = std::move(line);
        else
            figures.hotline_by_language.push_back(std::move(line));
    }
}

/// Adds the line to the sum that has this key.
void sum_up(std::vector<HoursFigures>& sums, HoursFigures key, const HoursFigures& line) {
    auto found = std::ranges::find_if(sums, [&](const HoursFigures& sum) {
        return sum.requester == key.requester && sum.language == key.language &&
               sum.month == key.month;
    });
    if (found == sums.end()) {
        key.assignments = key.minutes = 0;
        found = sums.insert(sums.end(), std::move(key));
    }
    add(found->assignments, line.assignments);
    add(found->minutes, line.minutes);
}

void most_first(std::vector<HoursFigures>& sums) {
    std::ranges::stable_sort(sums, std::greater{}, &HoursFigures::minutes);
}

void read_hours(UseCase& use, const dispatch::Period& period, Figures& figures) {
    const auto rows = use.tx.run(db::query::figures_hours_list, use.tenant, period.begin,
                                 period.end, use.now, use.zone);
    figures.hours_total = {.assignments = 0, .minutes = 0};
    for (const auto& row : rows) {
        const auto& line = figures.hours.emplace_back(
            HoursFigures{.requester = row.id<dispatch::RequesterId>("requester_id"),
                         .requester_name = row.text("requester_name"),
                         .language = row.text("language"),
                         .month = row.text("month"),
                         .assignments = row.integer("assignments"),
                         .minutes = row.integer("minutes")});
        sum_up(figures.hours_by_office,
               {.requester = line.requester, .requester_name = line.requester_name}, line);
        sum_up(figures.hours_by_language, {.language = line.language}, line);
        sum_up(figures.hours_by_month, {.month = line.month}, line);
        add(figures.hours_total.assignments, line.assignments);
        add(figures.hours_total.minutes, line.minutes);
    }
    most_first(figures.hours_by_office);
    most_first(figures.hours_by_language);
}

}  // namespace

std::optional<double> FillFigures::fill_rate() const {
    if (!filled || !unmet || *filled + *unmet == 0) return std::nullopt;
    return static_cast<double>(*filled) / static_cast<double>(*filled + *unmet);
}

std::optional<double> FeedbackFigures::understood_mean() const {
    if (!answers || !understood_sum || *answers == 0) return std::nullopt;
    return static_cast<double>(*understood_sum) / static_cast<double>(*answers);
}

Result<Figures> read_figures(UseCase& use, const ReadFigures& wanted) {
    const auto period = period_of(use, wanted.days);
    if (!period) return period.error();
    Figures figures{.days = wanted.days};
    read_fill(use, *period, figures);
    read_acceptance(use, *period, figures);
    read_feedback(use, *period, figures);
    read_hours(use, *period, figures);
    read_hotline(use, *period, figures);
    if (wanted.small == SmallCells::suppressed) suppress_small(figures);
    note_audit(use, {.action = "figures_read", .kind = "tenant", .ids = {use.tenant.value}});
    return figures;
}

}  // namespace services::reporting
