#include "dispatch/calendar/periods.hpp"

#include <algorithm>

namespace dispatch::calendar {

std::vector<Period> merged(std::vector<Period> periods) {
    std::erase_if(periods, [](const Period& p) { return p.begin >= p.end; });
    std::ranges::sort(periods);
    std::vector<Period> found;
    for (const Period& period : periods) {
        if (!found.empty() && period.begin <= found.back().end)
            found.back().end = std::max(found.back().end, period.end);
        else
            found.push_back(period);
    }
    return found;
}

std::vector<Period> without(std::vector<Period> periods, std::span<const Period> holes) {
    const std::vector<Period> cuts = merged({holes.begin(), holes.end()});
    std::vector<Period> left;
    for (Period rest : merged(std::move(periods))) {
        for (const Period& cut : cuts) {
            if (!overlap(rest, cut)) continue;
            if (rest.begin < cut.begin) left.push_back({rest.begin, cut.begin});
            rest.begin = std::min(cut.end, rest.end);
        }
        if (rest.begin < rest.end) left.push_back(rest);
    }
    return left;
}

bool covered(const Period& period, std::span<const Period> periods) {
    return std::ranges::any_of(periods, [&](const Period& p) { return contains(p, period); });
}

}  // namespace dispatch::calendar
