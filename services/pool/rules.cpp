#include "services/pool/rules.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "db/loaders/tenant_rules.hpp"
#include "db/queries/pool.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "services/pool/about.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using dispatch::training::Requirement;
using Json = nlohmann::ordered_json;
namespace calendar = dispatch::calendar;
namespace settings = dispatch::settings;

using Requirements = std::vector<Requirement>;

Error invalid(std::string_view field) {
    return {Refusal::invalid, "rule_document_invalid", std::string{field}};
}

bool is_code(const std::string& text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return text.size() >= 3 && text.size() <= 41 && text.front() >= 'a' && text.front() <= 'z' &&
           std::ranges::all_of(text, fits);
}

std::string text_at(const Json& object, const char* field) {
    const auto found = object.find(field);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

Result<Requirement> requirement_of(const Json& json) {
    static const std::set<std::string> known{"code", "setting", "valid_from", "mode",
                                             "blocks_existing_stock"};
    if (!json.is_object()) return invalid("requirements");
    for (const auto& [name, value] : json.items())
        if (!known.contains(name)) return invalid("requirements." + name);
    const auto day = calendar::parse_local_day(text_at(json, "valid_from"));
    const auto mode = dispatch::training::parse_requirement_mode(text_at(json, "mode"));
    const auto stock = json.value("blocks_existing_stock", Json(false));
    const auto setting = json.value("setting", Json());
    if (!is_code(text_at(json, "code"))) return invalid("requirements.code");
    if (!day) return invalid("requirements.valid_from");
    if (!mode) return invalid("requirements.mode");
    if (!stock.is_boolean()) return invalid("requirements.blocks_existing_stock");
    if (!setting.is_null() &&
        settings::find_setting(settings::default_catalogue(), text_at(json, "setting")) == nullptr)
        return invalid("requirements.setting");
    return Requirement{
        .code = text_at(json, "code"),
        .setting = setting.is_null() ? std::nullopt : std::optional{setting.get<std::string>()},
        .valid_from = *day,
        .mode = *mode,
        .blocks_existing_stock = stock.get<bool>()};
}

Result<Requirements> requirements_of(const std::string& document) {
    const auto json = Json::parse(document, nullptr, false);
    if (json.is_discarded() || !json.is_object()) return invalid("");
    for (const auto& [name, value] : json.items())
        if (name != "requirements") return invalid(name);
    const auto list = json.value("requirements", Json());
    if (!list.is_array() || list.size() > 200) return invalid("requirements");
    Requirements requirements;
    std::set<std::tuple<std::string, std::optional<std::string>, calendar::LocalDay>> seen;
    for (const auto& item : list) {
        auto one = requirement_of(item);
        if (!one) return one.error();
        if (!seen.insert({one->code, one->setting, one->valid_from}).second)
            return invalid("requirements.code");
        requirements.push_back(*std::move(one));
    }
    return requirements;
}

std::string document_of(const Requirements& requirements) {
    Json list = Json::array();
    for (const auto& one : requirements)
        list.push_back({{"code", one.code},
                        {"setting", one.setting ? Json(*one.setting) : Json()},
                        {"valid_from", calendar::to_text(one.valid_from)},
                        {"mode", to_text(one.mode)},
                        {"blocks_existing_stock", one.blocks_existing_stock}});
    return Json{{"requirements", list}}.dump();
}

void replace_requirements(UseCase& use, const Requirements& requirements) {
    use.tx.run(db::query::requirement_clear, use.tenant);
    for (const auto& one : requirements)
        use.tx.run(db::query::requirement_add, use.tenant, use.new_id(), one.code, one.setting,
                   calendar::to_text(one.valid_from), to_text(one.mode), one.blocks_existing_stock);
}

/// The whole document as it will hold; requirements are written to their table.
Result<std::string> accepted(UseCase& use, const SaveRule& command) {
    if (command.kind == db::kRequirements) {
        const auto requirements = requirements_of(command.document);
        if (!requirements) return requirements.error();
        replace_requirements(use, *requirements);
        return document_of(*requirements);
    }
    if (command.kind == kAbout) return about_of(command.document);
    const auto rules = db::with_document({}, command.kind, command.document);
    if (!rules) return rules.error();
    return db::document_of(*rules, command.kind);
}

}  // namespace

Result<Rule> read_rule(UseCase& use, const std::string& kind) {
    Rule rule{.kind = kind, .document = {}};
    const auto rows = use.tx.run(db::query::tenant_rule_find, use.tenant, kind, use.now);
    if (kind == db::kRequirements)
        rule.document = document_of(db::load_requirements(use.tx, use.tenant));
    else if (kind == db::kDispatch || kind == db::kTravel)
        rule.document =
            db::document_of(db::load_tenant_rules(use.tx, use.tenant, use.now).rules, kind);
    else if (kind == kAbout)
        rule.document = rows.empty() ? *about_of("{}") : rows.only().text("document");
    else
        return Error{Refusal::not_found, "rule_kind_unknown", kind};
    if (!rows.empty()) {
        rule.version = rows.only().integer("version");
        rule.valid_from = rows.only().instant("valid_from");
    }
    return rule;
}

Result<Rule> save_rule(UseCase& use, const SaveRule& command) {
    const auto document = accepted(use, command);
    if (!document) return document.error();
    const auto id = use.new_id();
    const auto saved = use.tx.run(db::query::tenant_rule_add, use.tenant, id, command.kind,
                                  command.valid_from, *document, use.actor.account, use.now);
    if (saved.empty()) return Error{Refusal::conflict, "rule_saved_meanwhile"};
    note_audit(
        use,
        {.action = "rule_saved", .kind = "tenant_rule", .ids = {id}, .fields = {command.kind}});
    const auto noted =
        note_event(use, {.type = "rule_saved", .aggregate = "tenant_rule", .aggregate_id = id});
    if (!noted) return noted.error();
    return Rule{.kind = command.kind,
                .version = saved.only().integer("version"),
                .valid_from = command.valid_from,
                .document = *document};
}

}  // namespace services::pool
