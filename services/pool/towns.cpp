#include "services/pool/towns.hpp"

#include "db/queries/pool.hpp"
#include "dispatch/place/towns.hpp"

namespace services::pool {

std::vector<FoundTown> find_towns(UseCase& use, const std::string& text, std::size_t limit) {
    std::vector<FoundTown> found;
    if (text.front() >= '0' && text.front() <= '9') {
        if (text.find_first_not_of("0123456789") != std::string::npos) return found;
        const auto rows = use.tx.run(db::query::postcode_list, text + "%", limit);
        for (const auto row : rows)
            found.push_back({.name = row.text("place"),
                             .postcode = row.text("postcode"),
                             .point = {row.real("latitude"), row.real("longitude")}});
        return found;
    }
    for (const auto& town : use.tools.towns.find(text, limit)) {
        const auto at = town.at.degrees();
        found.push_back(
            {.name = std::string{town.name}, .postcode = {}, .point = {at.latitude, at.longitude}});
    }
    return found;
}

}  // namespace services::pool
