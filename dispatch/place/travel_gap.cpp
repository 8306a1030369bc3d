#include "dispatch/place/travel_gap.hpp"

#include <algorithm>
#include <vector>

namespace dispatch::place {
namespace {

using Stops = std::span<const Stop* const>;

// The longest stretch between the end of the first and the begin of the last stop in which
// nothing lies.
Minutes longest_gap(Stops stops) {
    Seconds longest{0};
    for (std::size_t i = 1; i < stops.size(); ++i)
        longest = std::max(longest, stops[i]->during.begin - stops[i - 1]->during.end);
    return std::chrono::floor<Minutes>(longest);
}

Journey journey(const Traveller& traveller, Stops stops) {
    return {travel_need(traveller, *stops.front()->place, *stops.back()->place),
            longest_gap(stops)};
}

}  // namespace

TravelFit check_travel(const Traveller& traveller,
                       std::span<const Stop> day,
                       const Stop& candidate) {
    std::vector<const Stop*> stops{&candidate};
    for (const Stop& stop : day) stops.push_back(&stop);
    std::ranges::sort(stops, {}, [](const Stop* stop) { return stop->during.begin; });

    const auto has_place = [](const Stop* stop) { return stop->place.has_value(); };
    const auto here = std::ranges::find(stops, &candidate);
    const auto next = std::find_if(here + 1, stops.end(), has_place);
    auto last = here;  // the last physical stop before the candidate, or `here` if there is none
    for (auto at = stops.begin(); at != here; ++at)
        if (has_place(*at)) last = at;

    TravelFit fit;
    if (candidate.place) {
        if (last != here) fit.before = journey(traveller, {last, here + 1});
        if (next != stops.end()) fit.after = journey(traveller, {here, next + 1});
    } else if (last != here && next != stops.end()) {
        fit.after = journey(traveller, {last, next + 1});
    }
    return fit;
}

}  // namespace dispatch::place
