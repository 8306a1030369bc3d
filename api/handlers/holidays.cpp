#include "dispatch/calendar/holidays.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/catalogue.hpp"
#include "api/handlers/desk_query.hpp"
#include "api/json.hpp"

namespace api {

Answer list_holidays(Call& call) {
    namespace calendar = dispatch::calendar;
    const auto days = query_days(call.request, "from", "to");
    if (!days) return days.error();
    if (days->end - days->begin > std::chrono::days{1830})
        return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "to"};
    const auto land = calendar::parse_land(call.use.land);
    if (!land) throw std::runtime_error{"tenant with unknown land"};
    Json items = Json::array();
    for (auto day = days->begin; day < days->end; day += std::chrono::days{1})
        if (const auto name = calendar::holiday_name(*land, day))
            items.push_back({{"day", calendar::to_text(day)}, {"name", *name}});
    return json_response(200, {{"items", items}});
}

}  // namespace api
