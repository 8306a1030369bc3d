#include "dispatch/place/towns.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>

#include "dispatch/place/towns_made.hpp"

namespace dispatch::place {
namespace {

enum class Match { exact, begins, word_begins };

}  // namespace

std::span<const Town> all_towns() {
    return kTowns;
}

TownIndex::TownIndex(std::span<const Town> towns, Fold fold)
    : towns_{towns}, fold_{std::move(fold)} {
    for (std::size_t town = 0; town < towns_.size(); ++town) {
        const std::string folded = fold_(towns_[town].name);
        entries_.push_back({folded, town, true});
        for (auto at = folded.find_first_of(" -/("); at != std::string::npos;
             at = folded.find_first_of(" -/(", at + 1))
            entries_.push_back({folded.substr(at + 1), town, false});
    }
    std::ranges::sort(entries_, {}, [](const Entry& e) { return std::tie(e.folded, e.town); });
}

std::span<const TownIndex::Entry> TownIndex::beginning_with(std::string_view folded) const {
    const auto prefix = [&](const Entry& e) {
        return std::string_view{e.folded}.substr(0, folded.size());
    };
    const auto found = std::ranges::equal_range(entries_, folded, {}, prefix);
    return {found.begin(), found.end()};
}

std::vector<Town> TownIndex::find(std::string_view text,
                                  std::size_t limit,
                                  std::optional<Coordinates> near) const {
    const std::string folded = fold_(text);
    if (folded.empty()) return {};
    std::map<std::size_t, Match> best;  // a name may contain the word twice
    for (const Entry& entry : beginning_with(folded)) {
        const Match match = !entry.whole_name        ? Match::word_begins
                            : entry.folded == folded ? Match::exact
                                                     : Match::begins;
        const auto [known, added] = best.emplace(entry.town, match);
        if (!added) known->second = std::min(known->second, match);
    }

    std::vector<std::tuple<Match, Metres, std::size_t>> ranked;
    ranked.reserve(best.size());
    for (const auto& [town, match] : best)
        ranked.emplace_back(match, near ? distance(*near, towns_[town].at) : Metres{}, town);
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(limit, ranked.size()));
    std::partial_sort(ranked.begin(), end, ranked.end());

    std::vector<Town> found;
    for (auto at = ranked.begin(); at != end; ++at) found.push_back(towns_[std::get<2>(*at)]);
    return found;
}

std::vector<Town> TownIndex::named(std::string_view name) const {
    const std::string folded = fold_(name);
    std::vector<Town> found;
    for (const Entry& entry : beginning_with(folded))
        if (entry.whole_name && entry.folded == folded) found.push_back(towns_[entry.town]);
    return found;
}

const Town& nearest_town(std::span<const Town> towns, const Coordinates& at) {
    assert(!towns.empty());
    return *std::ranges::min_element(towns, {},
                                     [&](const Town& town) { return distance(at, town.at); });
}

}  // namespace dispatch::place
