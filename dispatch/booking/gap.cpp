#include "dispatch/booking/gap.hpp"

#include <algorithm>
#include <array>

namespace dispatch::booking {
namespace {

using std::chrono::hours;

bool begins_within_a_day(const Gap& gap) {
    return gap.begin - gap.now <= hours{24};
}
bool is_unfilled(const Gap& gap) {
    return gap.state == SeatState::unfilled;
}
bool has_nobody_asked(const Gap& gap) {
    return !is_unfilled(gap) && gap.offers_open == 0 && gap.people_interested == 0;
}
bool waits_for_a_choice(const Gap& gap) {
    return gap.people_interested > 0;
}
bool waits_for_the_office(const Gap& gap) {
    return gap.proposals_open > 0;
}
bool begins_within_three_days(const Gap& gap) {
    return !begins_within_a_day(gap) && gap.begin - gap.now <= hours{72};
}
bool is_urgent(const Gap& gap) {
    return gap.urgent;
}
bool always(const Gap&) {
    return true;
}

constexpr auto kReasons = std::to_array<GapReason>({
    {"begins_within_a_day", Risk::high, "beginnt in weniger als einem Tag",
     "begins in less than a day", begins_within_a_day},
    {"unfilled", Risk::high, "niemand gefunden", "nobody was found", is_unfilled},
    {"nobody_asked", Risk::high, "gerade wird niemand gefragt", "nobody is being asked",
     has_nobody_asked},
    {"choice_waits", Risk::medium, "Zusagen warten auf Ihre Auswahl",
     "people said yes and wait for your choice", waits_for_a_choice},
    {"proposal_waits", Risk::medium, "ein anderer Termin ist vorgeschlagen",
     "another time was proposed", waits_for_the_office},
    {"begins_within_three_days", Risk::medium, "beginnt in weniger als drei Tagen",
     "begins in less than three days", begins_within_three_days},
    {"urgent", Risk::medium, "eilig angefragt", "asked for urgently", is_urgent},
    {"search_runs", Risk::low, "die Suche läuft", "the search runs", always},
});

}  // namespace

std::string_view to_text(Risk risk) {
    switch (risk) {
        case Risk::high: return "high";
        case Risk::medium: return "medium";
        case Risk::low: return "low";
    }
    return "";
}

GapVerdict judge_gap(const Gap& gap) {
    GapVerdict verdict;
    for (const auto& line : kReasons) {
        if (!line.applies(gap)) continue;
        if (line.risk == Risk::low && !verdict.reasons.empty()) continue;
        verdict.reasons.push_back(&line);
        verdict.risk = std::min(verdict.risk, line.risk);
    }
    return verdict;
}

}  // namespace dispatch::booking
