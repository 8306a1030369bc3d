#include "api/demo/outcome.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/demo/demo_day.hpp"

namespace api::demo {

using dispatch::calendar::LocalDay;
using Json = nlohmann::json;

void read_outcome(Stage& stage, const std::string& coordinator, Played& one) {
    const auto booking = stage.get(coordinator, "/api/v1/bookings/" + one.booking);
    const auto state = booking.at("state").get<std::string>();
    const auto& seat = booking.at("seats").at(0);
    const auto assignment = seat.contains("assignment") ? seat.at("assignment") : Json();
    if (!assignment.is_null()) one.who = assignment.at("interpreter").at("name");
    if (state == "withdrawn" || state == "cancelled") {
        one.outcome = state;
    } else if (assignment.is_null()) {
        one.outcome = seat.at("state") == "unfilled" ? "unfilled" : "open";
    } else {
        one.outcome = assignment.at("state");
    }
}

std::size_t count_double_bookings(Stage& stage, const std::string& coordinator, LocalDay day) {
    const auto page =
        stage.get(coordinator, fmt::format("/api/v1/assignments?limit=200&from={}&until={}",
                                           dispatch::to_text(wall(day, 0)),
                                           dispatch::to_text(wall(day + std::chrono::days{1}, 0))));
    std::map<std::string, std::vector<dispatch::Period>> times;
    for (const auto& item : page.at("items"))
        if (item.at("state") != "cancelled")
            times[item.at("interpreter").at("id").get<std::string>()].push_back(
                {*dispatch::parse_instant(item.at("begin").get<std::string>()),
                 *dispatch::parse_instant(item.at("end").get<std::string>())});
    std::size_t pairs = 0;
    for (const auto& [person, all] : times)
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t k = i + 1; k < all.size(); ++k)
                if (dispatch::overlap(all[i], all[k])) ++pairs;
    return pairs;
}

}  // namespace api::demo
