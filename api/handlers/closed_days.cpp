#include "services/pool/closed_days.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/pool.hpp"
#include "api/json.hpp"

namespace api {
namespace {

namespace calendar = dispatch::calendar;
namespace pool = services::pool;

Json closed_json(const pool::ClosedDays& closed) {
    return {{"id", dispatch::to_text(closed.id)},
            {"first_day", calendar::to_text(closed.days.begin)},
            {"last_day", calendar::to_text(closed.days.end - std::chrono::days{1})},
            {"label", closed.label}};
}

calendar::LocalDay required_day(JsonReader& reader, std::string_view field) {
    const auto day = calendar::parse_local_day(reader.text(field, 10));
    if (!day) reader.note_problem("field_invalid", field);
    return day.value_or(calendar::LocalDay{});
}

}  // namespace

Answer list_closed_days(Call& call) {
    const auto office = path_id<dispatch::RequesterId>(call.request, "requester_id");
    if (!office) return office.error();
    const auto list = pool::list_closed_days(call.use, *office);
    if (!list) return list.error();
    Json items = Json::array();
    for (const auto& closed : *list) items.push_back(closed_json(closed));
    return json_response(200, {{"items", items}});
}

Answer add_closed_days(Call& call) {
    const auto office = path_id<dispatch::RequesterId>(call.request, "requester_id");
    if (!office) return office.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    pool::AddClosedDays command{.office = *office, .days = {}, .label = reader.text("label", 80)};
    command.days.begin = required_day(reader, "first_day");
    command.days.end = required_day(reader, "last_day") + std::chrono::days{1};
    if (const auto problem = reader.problem()) return *problem;
    const auto added = pool::add_closed_days(call.use, command);
    if (!added) return added.error();
    return json_response(201, closed_json(*added));
}

Answer remove_closed_days(Call& call) {
    const auto id = path_id<dispatch::Id<struct ClosedDayKind>>(call.request, "closed_day_id");
    if (!id) return id.error();
    if (const auto removed = pool::remove_closed_days(call.use, id->value); !removed)
        return removed.error();
    return no_content();
}

}  // namespace api
