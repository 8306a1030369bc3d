#pragma once

#include <string_view>
#include <vector>

#include "dispatch/booking/seat.hpp"
#include "dispatch/core/time.hpp"

/// What a seat that nobody has taken yet needs from the coordinator.
namespace dispatch::booking {

enum class Risk { high, medium, low };
std::string_view to_text(Risk);

/// A seat that looks for somebody, seen at `now`. REQUIRES: the seat is not filled.
struct Gap {
    SeatState state;
    Instant begin;  // of the earliest time that still lies ahead
    Instant now;
    bool urgent = false;
    int offers_open = 0;
    int people_interested = 0;
    int proposals_open = 0;
};

/// One line of the table of reasons.
struct GapReason {
    std::string_view code;
    Risk risk;
    std::string_view text;  // German
    std::string_view text_en;
    bool (*applies)(const Gap&);
};

/// The worst of the reasons decides; at least one applies. Most pressing reason first.
struct GapVerdict {
    Risk risk = Risk::low;
    std::vector<const GapReason*> reasons;  // of the table, which lives as long as the program
};
GapVerdict judge_gap(const Gap& gap);

}  // namespace dispatch::booking
