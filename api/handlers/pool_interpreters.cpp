#include <nlohmann/json.hpp>

#include "api/handlers/names_json.hpp"
#include "api/handlers/pool.hpp"
#include "api/handlers/pool_json.hpp"
#include "services/pool/keep_interpreter.hpp"
#include "services/pool/missing_requirements.hpp"

namespace api {
namespace {

namespace pool = services::pool;
using dispatch::Done;
using dispatch::InterpreterId;
using dispatch::Result;

/// Reads the body onto the fields and answers the first problem.
template <class Fields>
Result<Done> read_onto(const Json& body, Fields& fields, void (*read)(JsonReader&, Fields&)) {
    JsonReader reader{body};
    read(reader, fields);
    if (const auto problem = reader.problem()) return *problem;
    return Done{};
}

Answer shown(const Call& call, const Result<pool::Person>& person, int status) {
    if (!person) return person.error();
    return with_version(json_response(status, person_json(call, *person)), person->version);
}

Answer shown(const Call& call, const Result<pool::KeptAvailability>& kept) {
    if (!kept) return kept.error();
    return with_version(json_response(200, availability_json(call, kept->availability)),
                        kept->version);
}

/// What the changes of one person have in common.
struct Target {
    InterpreterId id;
    std::int64_t version;
    Json body;
};
Result<Target> target_of(const Call& call) {
    const auto id = path_id<InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    const auto version = expected_version(call.request);
    if (!version) return version.error();
    auto body = read_body(call.request);
    if (!body) return body.error();
    return Target{*id, *version, *std::move(body)};
}

Json missing_json(const dispatch::training::Missing& missing) {
    Json json{{"setting", missing.setting ? Json(*missing.setting) : Json()},
              {"mode", to_text(missing.mode)},
              {"lacks_from", day_or_null(missing.lacks_from)},
              {"blocks_from", day_or_null(missing.blocks_from)}};
    add_clearance(json, missing.code);
    if (missing.setting) add_setting(json, *missing.setting);
    return json;
}

}  // namespace

Answer add_interpreter(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    pool::AddInterpreter command;
    if (const auto ok = read_onto(*body, command.fields, read_person_fields); !ok)
        return ok.error();
    return shown(call, pool::add_interpreter(call.use, command), 201);
}

Answer read_interpreter(Call& call) {
    const auto id = path_id<InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    return shown(call, pool::read_interpreter(call.use, *id), 200);
}

Answer change_interpreter(Call& call) {
    const auto target = target_of(call);
    if (!target) return target.error();
    const auto edit = [&](pool::PersonFields& fields) {
        return read_onto(target->body, fields, read_person_fields);
    };
    return shown(call,
                 pool::change_interpreter(
                     call.use, {.id = target->id, .version = target->version, .edit = edit}),
                 200);
}

Answer set_languages(Call& call) {
    const auto target = target_of(call);
    if (!target) return target.error();
    JsonReader reader{target->body};
    const auto skills = read_skills(reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto edit = [&](pool::PersonFields& fields) -> Result<Done> {
        fields.languages = skills;
        return Done{};
    };
    return shown(call,
                 pool::change_interpreter(
                     call.use, {.id = target->id, .version = target->version, .edit = edit}),
                 200);
}

Answer set_clearances(Call& call) {
    const auto target = target_of(call);
    if (!target) return target.error();
    JsonReader reader{target->body};
    const pool::SetClearances command{
        .id = target->id, .version = target->version, .clearances = read_clearances(reader)};
    if (const auto problem = reader.problem()) return *problem;
    return shown(call, pool::set_clearances(call.use, command), 200);
}

Answer list_missing_requirements(Call& call) {
    Json items = Json::array();
    for (const auto& person : pool::list_missing_requirements(call.use)) {
        Json missing = Json::array();
        for (const auto& one : person.missing) missing.push_back(missing_json(one));
        items.push_back({{"interpreter_id", dispatch::to_text(person.id)},
                         {"name", person.name},
                         {"existing_stock_until", day_or_null(person.existing_stock_until)},
                         {"missing", missing}});
    }
    return json_response(200, {{"items", items}});
}

Answer read_availability(Call& call) {
    const auto id = path_id<InterpreterId>(call.request, "interpreter_id");
    if (!id) return id.error();
    return shown(call, pool::read_availability(call.use, *id));
}

Answer set_availability(Call& call) {
    const auto target = target_of(call);
    if (!target) return target.error();
    JsonReader reader{target->body};
    const pool::SetAvailability command{.id = target->id,
                                        .version = target->version,
                                        .availability = read_availability_body(reader)};
    if (const auto problem = reader.problem()) return *problem;
    return shown(call, pool::set_availability(call.use, command));
}

}  // namespace api
