#include "services/pool/locate.hpp"

#include <algorithm>

#include "db/queries/pool.hpp"
#include "dispatch/calendar/land.hpp"
#include "dispatch/place/towns.hpp"

namespace services::pool {

std::optional<Point> locate(UseCase& use, const std::string& postcode, const std::string& town) {
    if (!postcode.empty()) {
        const auto rows = use.tx.run(db::query::postcode_find, postcode, town);
        if (!rows.empty())
            return Point{rows.only().real("latitude"), rows.only().real("longitude")};
    }
    auto named = use.tools.towns.named(town);
    if (named.size() > 1) {
        const auto land = dispatch::calendar::parse_land(use.land);
        std::erase_if(named, [&](const dispatch::place::Town& one) {
            return !land || one.country != "DE" ||
                   one.area != dispatch::calendar::german_name(*land);
        });
    }
    if (named.size() != 1) return std::nullopt;
    const auto at = named.front().at.degrees();
    return Point{at.latitude, at.longitude};
}

}  // namespace services::pool
