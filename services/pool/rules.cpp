#include "services/pool/rules.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "db/loaders/access_rules.hpp"
#include "db/loaders/contact_rules.hpp"
#include "db/loaders/holiday_rule.hpp"
#include "db/loaders/hotline_rules.hpp"
#include "db/loaders/in_house_rules.hpp"
#include "db/loaders/retention_periods.hpp"
#include "db/loaders/rule_check.hpp"
#include "db/loaders/tenant_rules.hpp"
#include "db/loaders/translation_rules.hpp"
#include "db/queries/pool.hpp"
#include "dispatch/settings/rule_catalogue.hpp"
#include "services/pool/requester_store.hpp"
#include "services/pool/worded_rules.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using dispatch::training::Requirement;
using Json = nlohmann::ordered_json;
namespace calendar = dispatch::calendar;

using Requirements = std::vector<Requirement>;

Error invalid(std::string_view field) {
    return {Refusal::invalid, "rule_document_invalid", std::string{field}};
}

/// REQUIRES: check_rule_document found nothing.
Requirement requirement_of(const Json& json) {
    const auto text = [&](const char* field) { return json.at(field).get<std::string>(); };
    const auto setting = json.value("setting", Json());
    return {.code = text("code"),
            .setting = setting.is_null() ? std::nullopt : std::optional{setting.get<std::string>()},
            .valid_from = calendar::parse_local_day(text("valid_from")).value(),
            .mode = dispatch::training::parse_requirement_mode(text("mode")).value(),
            .blocks_existing_stock = json.value("blocks_existing_stock", false)};
}

Result<Requirements> requirements_of(const std::string& document) {
    Requirements requirements;
    std::set<std::tuple<std::string, std::optional<std::string>, calendar::LocalDay>> seen;
    const auto json = Json::parse(document);
    for (const auto& item : json.at("requirements")) {
        auto one = requirement_of(item);
        if (!seen.insert({one.code, one.setting, one.valid_from}).second)
            return invalid("requirements.code");
        requirements.push_back(std::move(one));
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

std::string default_document(const std::string& kind) {
    if (kind == db::kRequirements) return document_of(Requirements{});
    if (is_worded(kind)) return *worded_of(kind, "{}");
    if (kind == db::kRetention) return db::document_of(dispatch::settings::RetentionPeriods{});
    if (kind == db::kAccess) return db::document_of(db::AccessRules{});
    if (kind == db::kContact) return db::document_of(dispatch::settings::ContactRules{});
    if (kind == db::kSchoolHolidays) return db::document_of(db::HolidayRule{});
    if (kind == db::kTranslations) return db::document_of(db::TranslationRules{});
    if (kind == db::kHotline) return db::document_of(dispatch::settings::HotlineRules{});
    if (kind == db::kInHouse) return db::document_of(dispatch::settings::InHouseRules{});
    return db::document_of({}, kind);
}

/// The whole document as it will hold; requirements are written to their table.
/// Domains lead to offices that exist.
Result<std::string> access_of(UseCase& use, const std::string& document) {
    const auto rules = db::access_rules_of(document);
    if (!rules) return rules.error();
    for (const auto& line : rules->mail_domains)
        if (line.office && !load_office(use, *line.office))
            return Error{Refusal::invalid, "rule_document_invalid", "mail_domains.requester_id"};
    return db::document_of(*rules);
}

Result<std::string> accepted(UseCase& use, const SaveRule& command) {
    if (const auto checked = db::check_rule_document(command.kind, command.document); !checked)
        return checked.error();
    if (command.kind == db::kRequirements) {
        const auto requirements = requirements_of(command.document);
        if (!requirements) return requirements.error();
        replace_requirements(use, *requirements);
        return document_of(*requirements);
    }
    if (is_worded(command.kind)) return worded_of(command.kind, command.document);
    if (command.kind == db::kRetention) return db::document_of(db::retention_of(command.document));
    if (command.kind == db::kSchoolHolidays)
        return db::document_of(db::holiday_rule_of(command.document));
    if (command.kind == db::kInHouse)
        return db::document_of(db::in_house_rules_of(command.document));
    if (command.kind == db::kTranslations)
        return db::document_of(db::translation_rules_of(command.document));
    if (command.kind == db::kContact) {
        const auto rules = db::contact_rules_of(command.document);
        if (!rules) return rules.error();
        return db::document_of(*rules);
    }
    if (command.kind == db::kHotline) {
        const auto rules = db::hotline_rules_of(command.document);
        if (!rules) return rules.error();
        return db::document_of(*rules);
    }
    if (command.kind == db::kAccess) return access_of(use, command.document);
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
    else if (kind == db::kRetention)
        rule.document = db::document_of(db::load_retention(use.tx, use.tenant, use.now).periods);
    else if (kind == db::kAccess)
        rule.document = db::document_of(db::load_access_rules(use.tx, use.tenant, use.now));
    else if (kind == db::kContact)
        rule.document = db::document_of(db::load_contact_rules(use.tx, use.tenant, use.now));
    else if (kind == db::kHotline)
        rule.document = db::document_of(db::load_hotline_rules(use.tx, use.tenant, use.now));
    else if (kind == db::kInHouse)
        rule.document = db::document_of(db::load_in_house_rules(use.tx, use.tenant, use.now));
    else if (kind == db::kSchoolHolidays)
        rule.document = db::document_of(db::load_holiday_rule(use.tx, use.tenant, use.now));
    else if (kind == db::kTranslations)
        rule.document = db::document_of(db::load_translation_rules(use.tx, use.tenant, use.now));
    else if (is_worded(kind))
        rule.document = rows.empty() ? default_document(kind) : rows.only().text("document");
    else
        return Error{Refusal::not_found, "rule_kind_unknown", kind};
    if (!rows.empty()) {
        rule.version = rows.only().integer("version");
        rule.valid_from = rows.only().instant("valid_from");
    }
    return rule;
}

std::vector<RuleKind> list_rules(UseCase& use) {
    std::vector<RuleKind> kinds;
    for (const auto& line : dispatch::settings::rule_lines_of("kind")) {
        const std::string kind{line.name};
        kinds.push_back(
            {.in_force = *read_rule(use, kind), .defaults = default_document(kind), .planned = {}});
    }
    const auto rows = use.tx.run(db::query::tenant_rule_planned, use.tenant, use.now);
    for (const auto& row : rows)
        for (auto& kind : kinds)
            // requirements hold at once: each names its own first day
            if (kind.in_force.kind == row.view("kind") && row.view("kind") != db::kRequirements)
                kind.planned.push_back({.kind = kind.in_force.kind,
                                        .version = row.integer("version"),
                                        .valid_from = row.instant("valid_from"),
                                        .document = row.text("document")});
    return kinds;
}

Result<Rule> save_rule(UseCase& use, const SaveRule& command) {
    const auto document = accepted(use, command);
    if (!document) return document.error();
    const auto id = use.new_id();
    const auto saved =
        use.tx.run(db::query::tenant_rule_add, use.tenant, id, command.kind, command.valid_from,
                   *document, use.actor.account, use.now, command.reason);
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
