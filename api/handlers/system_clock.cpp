#include <nlohmann/json.hpp>

#include "api/advance.hpp"
#include "api/handlers/system.hpp"
#include "api/json.hpp"
#include "services/operations/deliveries.hpp"
#include "services/record.hpp"

namespace api {
namespace {

using dispatch::Error;
using dispatch::Refusal;

Json clock_json(const House& house, std::string_view zone) {
    return {{"now", local_text(house.clock.now(), zone)}, {"simulated", house.clock.simulated()}};
}

dispatch::Result<dispatch::Instant> read_target(const Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto to = reader.optional_instant("to");
    const auto minutes = reader.optional_integer("minutes", 1, 527'040);
    if (const auto problem = reader.problem()) return *problem;
    if (to.has_value() == minutes.has_value())
        return Error{Refusal::invalid, to ? "field_invalid" : "field_missing", "minutes"};
    return to ? *to : dispatch::Instant{call.use.now + dispatch::Minutes{*minutes}};
}

}  // namespace

Answer read_clock(Call& call) {
    return json_response(200, clock_json(call.house, call.use.zone));
}

Answer advance_clock(Call& call) {
    const auto target = read_target(call);
    if (!target) return target.error();
    const auto from = call.use.now;
    const auto advanced = advance(call.house, *target);
    if (!advanced) return advanced.error();
    services::note_audit(call.use,
                         {.action = "clock_advanced", .kind = "simulated_clock", .ids = {}});
    Json became_due = Json::array();
    for (const auto& line : services::operations::list_became_due(call.use, from, *advanced))
        became_due.push_back({{"at", local_text(line.at, call.use.zone)},
                              {"consumer", line.consumer},
                              {"count", line.count}});
    auto answer = clock_json(call.house, call.use.zone);
    answer["became_due"] = became_due;
    return json_response(200, answer);
}

}  // namespace api
