#include <array>
#include <nlohmann/json.hpp>

#include "api/handlers/pool.hpp"
#include "api/json.hpp"
#include "services/pool/limits.hpp"

namespace api {
namespace {

namespace pool = services::pool;
using dispatch::people::Limits;

struct Field {
    std::string_view name;
    std::int64_t low;
    std::int64_t high;
    std::optional<int>& (*of)(Limits&);
};

// As openapi.yaml says; kilometres are kept as metres.
constexpr std::array kFields{
    Field{"notice_min", 1, 43'200, [](Limits& l) -> auto& { return l.notice_min; }},
    Field{"minutes_day", 15, 1'440, [](Limits& l) -> auto& { return l.day.minutes; }},
    Field{"minutes_week", 15, 10'080, [](Limits& l) -> auto& { return l.week.minutes; }},
    Field{"minutes_month", 15, 44'640, [](Limits& l) -> auto& { return l.month.minutes; }},
    Field{"assignments_day", 1, 50, [](Limits& l) -> auto& { return l.day.assignments; }},
    Field{"assignments_week", 1, 200, [](Limits& l) -> auto& { return l.week.assignments; }},
    Field{"assignments_month", 1, 500, [](Limits& l) -> auto& { return l.month.assignments; }},
};

constexpr std::array kRadii{
    Field{"radius_km_car", 1, 500, [](Limits& l) -> auto& { return l.radius_car_m; }},
    Field{"radius_km_public_transport", 1, 500,
          [](Limits& l) -> auto& { return l.radius_public_transport_m; }},
    Field{"radius_km_bicycle", 1, 500, [](Limits& l) -> auto& { return l.radius_bicycle_m; }},
    Field{"radius_km_walking", 1, 500, [](Limits& l) -> auto& { return l.radius_walking_m; }},
};

constexpr int kMetres = 1000;

Limits read_body_of(JsonReader& reader) {
    Limits limits{.only_by_request = reader.boolean("only_by_request", false)};
    for (const auto& field : kFields)
        if (const auto value = reader.optional_integer(field.name, field.low, field.high))
            field.of(limits) = static_cast<int>(*value);
    for (const auto& field : kRadii)
        if (const auto value = reader.optional_integer(field.name, field.low, field.high))
            field.of(limits) = static_cast<int>(*value) * kMetres;
    return limits;
}

Answer shown(dispatch::Result<pool::KeptLimits> kept) {
    if (!kept) return kept.error();
    Json json{{"only_by_request", kept->limits.only_by_request}};
    for (const auto& field : kFields) {
        const auto& value = field.of(kept->limits);
        json[std::string{field.name}] = value ? Json(*value) : Json();
    }
    for (const auto& field : kRadii) {
        const auto& value = field.of(kept->limits);
        json[std::string{field.name}] = value ? Json(*value / kMetres) : Json();
    }
    return with_version(json_response(200, json), kept->version);
}

}  // namespace

Answer read_limits(Call& call) {
    const auto id = path_id<dispatch::InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    return shown(pool::read_limits(call.use, *id));
}

Answer set_limits(Call& call) {
    const auto id = path_id<dispatch::InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    const auto version = expected_version(call.request);
    if (!version) return version.error();
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const pool::SetLimits command{.id = *id, .version = *version, .limits = read_body_of(reader)};
    if (const auto problem = reader.problem()) return *problem;
    return shown(pool::set_limits(call.use, command));
}

}  // namespace api
