#include "services/pool/rules.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/handlers/pool.hpp"
#include "api/json.hpp"
#include "api/problem.hpp"
#include "dispatch/settings/rule_catalogue.hpp"
#include "services/pool/rule_versions.hpp"

namespace api {
namespace {

using dispatch::settings::RuleLine;
using dispatch::settings::RuleType;
namespace pool = services::pool;
namespace settings = dispatch::settings;

Json whole_or_null(const std::optional<std::int64_t>& number) {
    return number ? Json(*number) : Json();
}

Json rule_json(const Call& call, const pool::Rule& rule) {
    return {{"kind", rule.kind},
            {"version", rule.version},
            {"valid_from",
             rule.valid_from ? Json(local_text(*rule.valid_from, call.session.zone)) : Json()},
            {"document", Json::parse(rule.document)}};
}

Json version_json(const Call& call, const pool::RuleVersion& version) {
    auto json = rule_json(call, version.rule);
    json["state"] = version.state;
    json["reason"] = version.reason ? Json(*version.reason) : Json();
    json["saved_by"] = version.saved_by ? Json(*version.saved_by) : Json();
    json["saved_at"] = local_text(version.saved_at, call.session.zone);
    return json;
}

void add_words(Json& json, const RuleLine& line) {
    json["name_de"] = line.title.german;
    json["name_en"] = line.title.english;
    json["about_de"] = line.about.german;
    json["about_en"] = line.about.english;
}

Json options_json(std::string_view choice) {
    Json options = Json::array();
    for (const auto& line : settings::rule_lines_of(choice)) {
        Json option{{"value", line.name}};
        add_words(option, line);
        options.push_back(std::move(option));
    }
    return options;
}

/// Where a field stands, and its default: nullptr below a list, where there is none.
struct Spot {
    std::string above;
    const Json* defaults;
};

Json fields_json(std::string_view group, const Spot& spot);

Json field_json(const RuleLine& line, const std::string& path, const Json* standard) {
    Json json{{"name", line.name},
              {"path", path},
              {"type", to_text(line.type)},
              {"required", line.required},
              {"nullable", line.nullable},
              {"unit", line.unit.empty() ? Json() : Json(line.unit)},
              {"min", whole_or_null(line.min)},
              {"max", whole_or_null(line.max)}};
    add_words(json, line);
    if (standard != nullptr) json["default"] = *standard;
    const bool inside = standard != nullptr && standard->is_object();
    if (line.type == RuleType::choice) json["options"] = options_json(line.part);
    if (line.type == RuleType::object)
        json["fields"] = fields_json(line.part, {path, inside ? standard : nullptr});
    if (line.type == RuleType::list)
        json["item"] = field_json(settings::item_of(line), path, nullptr);
    return json;
}

Json field_json(const RuleLine& line, const Spot& spot) {
    const std::string name{line.name};
    const auto* standard = spot.defaults == nullptr ? nullptr : &spot.defaults->at(name);
    return field_json(line, spot.above.empty() ? name : spot.above + "." + name, standard);
}

Json fields_json(std::string_view group, const Spot& spot) {
    Json fields = Json::array();
    for (const auto& line : settings::rule_lines_of(group))
        fields.push_back(field_json(line, spot));
    return fields;
}

/// The fields under the headings that they stand below in the catalogue.
Json sections_json(std::string_view kind, const Json& defaults) {
    Json sections = Json::array();
    for (const auto& line : settings::rule_lines_of(kind))
        if (line.type == RuleType::section)
            sections.push_back({{"code", line.name},
                                {"name_de", line.title.german},
                                {"name_en", line.title.english},
                                {"fields", Json::array()}});
        else
            sections.back()["fields"].push_back(field_json(line, Spot{"", &defaults}));
    return sections;
}

Json kind_json(const Call& call, const RuleLine& line, const pool::RuleKind& kind) {
    auto json = rule_json(call, kind.in_force);
    add_words(json, line);
    json["defaults"] = Json::parse(kind.defaults);
    json["planned"] = Json::array();
    for (const auto& rule : kind.planned) json["planned"].push_back(rule_json(call, rule));
    json["sections"] = sections_json(line.name, json["defaults"]);
    return json;
}

/// With the name of the field and what may be entered there.
Answer refused(const Call& call, const std::string& kind, const dispatch::Error& error) {
    const auto* line = settings::rule_line_at(kind, error.detail);
    if (line == nullptr) return error;
    auto hint = settings::hint_of(*line);
    if (!line->about.german.empty()) hint.german += fmt::format(" {}", line->about.german);
    if (!line->about.english.empty()) hint.english += fmt::format(" {}", line->about.english);
    const Json field{
        {"path", error.detail}, {"name_de", line->title.german}, {"name_en", line->title.english}};
    return problem_response(error, call.request.request_id,
                            {{"field", field}, {"text", hint.german}, {"text_en", hint.english}});
}

}  // namespace

Answer list_rules(Call& call) {
    const auto lines = settings::rule_lines_of("kind");
    const auto kinds = pool::list_rules(call.use);
    Json items = Json::array();
    for (std::size_t i = 0; i < kinds.size(); ++i)
        items.push_back(kind_json(call, lines.at(i), kinds[i]));
    return json_response(200, {{"items", items}});
}

Answer read_rule(Call& call) {
    const auto rule = pool::read_rule(call.use, call.request.params.find("kind")->second);
    if (!rule) return rule.error();
    return json_response(200, rule_json(call, *rule));
}

Answer list_rule_versions(Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    auto versions =
        pool::list_rule_versions(call.use, {.kind = call.request.params.find("kind")->second,
                                            .before_time = page->after_time,
                                            .before_id = page->after_id,
                                            .limit = page->limit + 1});
    if (!versions) return versions.error();
    Json next;
    if (versions->size() > page->limit) {
        versions->pop_back();
        next = make_cursor(versions->back().saved_at, versions->back().id);
    }
    Json items = Json::array();
    for (const auto& version : *versions) items.push_back(version_json(call, version));
    return page_response(std::move(items), std::move(next));
}

Answer save_rule(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    pool::SaveRule command{.kind = call.request.params.find("kind")->second,
                           .valid_from = {},
                           .document = reader.raw("document").dump(),
                           .reason = reader.optional_text("reason", 300)};
    if (command.reason && command.reason->empty()) command.reason.reset();
    if (!reader.raw("document").is_object()) reader.note_problem("field_missing", "document");
    const auto valid_from = reader.optional_instant("valid_from");
    if (!valid_from) reader.note_problem("field_missing", "valid_from");
    if (const auto problem = reader.problem()) return *problem;
    command.valid_from = *valid_from;
    const auto rule = pool::save_rule(call.use, command);
    if (!rule) return refused(call, command.kind, rule.error());
    return json_response(200, rule_json(call, *rule));
}

}  // namespace api
