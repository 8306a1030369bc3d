#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "services/use_case.hpp"

namespace services::reporting {

/// A number that may be hidden because it is too small to be shared.
using Cell = std::optional<std::int64_t>;

/// How requests of one language (or all) ended. `pending` may still find somebody; `withdrawn` was
/// taken back by the office.
struct FillFigures {
    std::string language = {};  // empty: all
    Cell seats = {};
    Cell filled = {};
    Cell unmet = {};
    Cell pending = {};
    Cell withdrawn = {};
    /// Of what is decided and was not taken back; nothing when that is nothing or hidden.
    std::optional<double> fill_rate() const;
};

/// Hours of one office, language and month; what is empty is summed up.
struct HoursFigures {
    std::optional<dispatch::RequesterId> requester = {};
    std::string requester_name = {};
    std::string language = {};
    std::string month = {};  // "2026-03"
    Cell assignments = {};
    Cell minutes = {};
};

/// What one side answered to the two voluntary questions; hidden below five of a kind, always.
struct FeedbackFigures {
    std::string side = {};  // requester | interpreter
    Cell answers = {};
    Cell on_time = {};
    Cell understood_sum = {};
    std::optional<double> understood_mean() const;  // 1 to 5
};

/// Calls for somebody now, of one language (or all). Their hours are among those of assignments.
struct HotlineFigures {
    std::string language = {};  // empty: all
    Cell calls = {};
    Cell connected = {};
    Cell handed_over = {};  // to the hotline outside
    Cell given_up = {};
    Cell waited_median_s = {};  // until somebody took the call
};

struct Figures {
    dispatch::calendar::DayRange days;
    FillFigures total = {};
    std::vector<FillFigures> by_language = {};
    Cell acceptances = {};
    Cell acceptance_median_min = {};  // from the start of the search to the first person found
    std::vector<FeedbackFigures> feedback = {};
    HoursFigures hours_total = {};
    std::vector<HoursFigures> hours_by_office = {};
    std::vector<HoursFigures> hours_by_language = {};
    std::vector<HoursFigures> hours_by_month = {};
    std::vector<HoursFigures> hours = {};  // every office, language and month
    HotlineFigures hotline = {};
    std::vector<HotlineFigures> hotline_by_language = {};
};

enum class SmallCells { shown, suppressed };

struct ReadFigures {
    dispatch::calendar::DayRange days;
    SmallCells small = SmallCells::shown;
};

/// Of appointments on these days, read from assignments, seats and events. Suppressed: counts from
/// 1 to 4 are hidden with what belongs to them, and in each list at least two lines, so that no
/// hidden one follows from its total. Refused with `field_invalid` beyond five years. Audited.
dispatch::Result<Figures> read_figures(UseCase& use, const ReadFigures& wanted);

}  // namespace services::reporting
