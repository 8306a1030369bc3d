#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/place/coordinates.hpp"

namespace dispatch::place {

/// A town or village of at least about 500 people. The texts live as long as the program.
struct Town {
    std::string_view name;     // as its people write it: "Köln", "Maastricht"
    std::string_view area;     // the Land; for a town abroad the country, in German
    std::string_view country;  // ISO 3166: DE, NL, BE, LU, AT, CH
    Coordinates at;
    friend bool operator==(const Town&, const Town&) = default;
};

/// All towns, Germany first, then by name. Source: GeoNames (geonames.org), CC BY 4.0, which must
/// be named on the imprint page; made by deploy/towns.
std::span<const Town> all_towns();

/// Finds towns as people type them. Keeps its own folded names; build one and pass it down.
class TownIndex {
public:
    /// Makes "Münster" and "munster" equal; words stay apart by one blank. Must be the same for
    /// the same text for ever.
    using Fold = std::function<std::string(std::string_view)>;

    /// REQUIRES: `towns` outlives the index.
    TownIndex(std::span<const Town> towns, Fold fold);

    /// Towns of which a word begins with the text ("salzuf" finds Bad Salzuflen). First those that
    /// are called exactly so, then those that begin with it, then the others; within each the
    /// nearest to `near` first, without it in the order of the table. Empty text finds nothing.
    std::vector<Town> find(std::string_view text,
                           std::size_t limit,
                           std::optional<Coordinates> near = std::nullopt) const;

    /// Every town that is called exactly so; more than one means that somebody must be asked.
    std::vector<Town> named(std::string_view name) const;

private:
    struct Entry {
        std::string folded;  // from the beginning of one word to the end of the name
        std::size_t town;
        bool whole_name;
    };
    std::span<const Entry> beginning_with(std::string_view folded) const;

    std::span<const Town> towns_;
    Fold fold_;
    std::vector<Entry> entries_;  // sorted by `folded`
};

/// REQUIRES: not empty.
const Town& nearest_town(std::span<const Town> towns, const Coordinates& at);

}  // namespace dispatch::place
