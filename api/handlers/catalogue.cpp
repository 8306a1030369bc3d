#include "api/handlers/catalogue.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/names_json.hpp"
#include "api/json.hpp"
#include "dispatch/language/catalogue.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "services/pool/settings.hpp"
#include "services/pool/towns.hpp"

namespace api {
namespace {

namespace language = dispatch::language;
namespace settings = dispatch::settings;

/// `q` and `limit` of a search; `q` of at most 80 characters.
struct Search {
    std::string q;
    std::size_t limit;
};
dispatch::Result<Search> read_search(const http::Request& request, std::size_t shortest) {
    const auto page = read_page(request);
    if (!page) return page.error();
    Search search{.q = std::string{request.query_value("q").value_or("")}, .limit = page->limit};
    if (search.q.size() < shortest || search.q.size() > 320)
        return dispatch::Error{dispatch::Refusal::invalid, "field_invalid", "q"};
    return search;
}

Json language_json(const language::Language& one) {
    return {{"code", one.code},
            {"name_de", one.name_de},
            {"name_en", one.name_en},
            {"endonym", one.endonym},
            {"signed", one.is_signed},
            {"right_to_left", one.is_right_to_left},
            {"reviewed", one.is_reviewed},
            {"macrolanguage", one.group.empty() ? Json() : Json(one.group)}};
}

Json plan_json(const settings::OfferPlan& plan) {
    Json json{{"kind", settings::to_text(plan.strategy)}, {"expiry_min", plan.expiry.count()}};
    if (plan.strategy == settings::Strategy::waves) json["size"] = plan.wave_size;
    return json;
}

Json requirements_json(const std::vector<dispatch::training::Requirement>& requirements) {
    Json list = Json::array();
    for (const auto& one : requirements) {
        list.push_back({{"mode", dispatch::training::to_text(one.mode)},
                        {"valid_from", dispatch::calendar::to_text(one.valid_from)},
                        {"blocks_existing_stock", one.blocks_existing_stock}});
        add_clearance(list.back(), one.code);
    }
    return list;
}

Json clearance_names(const std::vector<std::string>& codes) {
    Json list = Json::array();
    for (const auto& code : codes) add_clearance(list.emplace_back(Json::object()), code);
    return list;
}

Json setting_json(const services::pool::SettingInTenant& in_tenant) {
    const auto& setting = in_tenant.setting;
    auto json = setting_with_questions(setting);
    json["minimum_qualification"] = settings::to_text(setting.minimum);
    json["gender_wish_allowed"] = setting.gender_wish_allowed;
    json["legal_effect_excluded"] = setting.legal_effect_excluded;
    json["address_after_acceptance_only"] = setting.address_after_acceptance_only;
    json["needed_clearances"] = setting.needed_clearances;
    json["needed_clearance_names"] = clearance_names(setting.needed_clearances);
    json["requirements"] = requirements_json(in_tenant.requirements);
    json["strategy_normal"] = plan_json(in_tenant.normal);
    json["strategy_urgent"] = plan_json(in_tenant.urgent);
    return json;
}

}  // namespace

Answer find_languages(const PublicCall& call) {
    const auto search = read_search(call.request, 0);
    if (!search) return search.error();
    const auto& catalogue = call.house.tools.languages;
    Json items = Json::array();
    if (search->q.empty()) {  // the whole catalogue, to choose from
        for (const auto& one : catalogue.languages())
            if (items.size() < search->limit) items.push_back(language_json(one));
        return json_response(200,
                             {{"kind", "suggestions"}, {"question", nullptr}, {"items", items}});
    }
    const auto match = catalogue.lookup(search->q);
    for (const auto* one : match.languages)
        if (items.size() < search->limit) items.push_back(language_json(*one));
    Json question;
    if (match.question != nullptr)
        question = {{"code", match.question->code},
                    {"text", match.question->text_de},
                    {"text_en", match.question->text_en}};
    return json_response(
        200, {{"kind", language::to_text(match.kind)}, {"question", question}, {"items", items}});
}

Answer list_settings(Call& call) {
    Json items = Json::array();
    for (const auto& setting : services::pool::list_settings(call.use))
        items.push_back(setting_json(setting));
    return json_response(200, {{"items", items}});
}

Answer find_towns(Call& call) {
    const auto search = read_search(call.request, 2);
    if (!search) return search.error();
    Json items = Json::array();
    for (const auto& town : services::pool::find_towns(call.use, search->q, search->limit)) {
        Json item{{"name", town.name},
                  {"latitude", town.point.latitude},
                  {"longitude", town.point.longitude}};
        if (!town.postcode.empty()) item["postcode"] = town.postcode;
        items.push_back(std::move(item));
    }
    return json_response(200, {{"items", items}});
}

}  // namespace api
