#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dispatch/calendar/weekly.hpp"
#include "dispatch/matching/facts.hpp"

/// "Who in the house speaks Bulgarian now?": colleagues who help at once, without an offer.
namespace dispatch::matching {

/// Whether a colleague can be asked now, the best first.
enum class ColleagueState : std::uint8_t { free, busy, outside_hours, at_limit };
std::string_view to_text(ColleagueState);

/// `in_hours`: within the agreed hours of a day on which the house works.
ColleagueState colleague_state(const TimeFacts& now, bool in_hours);

/// One colleague with the language. Asked minutes spread the asking; nothing else of what somebody
/// did is known here.
struct Colleague {
    ColleagueState state = ColleagueState::outside_hours;
    bool confirmed = true;
    Level level = Level::b2;
    std::int64_t asked_min = 0;
    std::optional<Instant> next_at = {};  // when the agreed hours come next
};

/// Free before others, who comes back sooner before who comes back later, confirmed before not,
/// better before worse, then who was asked for less: the indexes of the colleagues in that order.
/// Equal ones stay as they are.
std::vector<std::size_t> in_order(std::span<const Colleague> colleagues);

/// When the agreed hours begin next within the days; nothing while they last, or if they do not
/// come. `closed`: days on which the house does not work.
std::optional<Instant> next_hours(const calendar::Zone& zone,
                                  const calendar::Availability& agreed,
                                  std::span<const calendar::LocalDay> closed,
                                  Instant now);
inline constexpr std::chrono::days kLookAhead{14};

}  // namespace dispatch::matching
