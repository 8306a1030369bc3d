#include "api/handlers/names_json.hpp"

#include <nlohmann/json.hpp>

#include "dispatch/language/catalogue.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "dispatch/training/clearance_name.hpp"

namespace api {

namespace settings = dispatch::settings;

std::string language_name(const Call& call, const std::string& code) {
    const auto* found = call.use.tools.languages.find(code);
    return found == nullptr ? code : std::string{found->name_de};
}

std::string setting_name(const std::string& code) {
    const auto* found = settings::find_setting(settings::default_catalogue(), code);
    return found == nullptr ? code : found->name_de;
}

void add_language(Json& json, const Call& call, const std::string& code) {
    const auto* found = call.use.tools.languages.find(code);
    json["language"] = code;
    json["language_name"] = found == nullptr ? code : std::string{found->name_de};
    json["language_name_en"] = found == nullptr ? code : std::string{found->name_en};
}

void add_setting(Json& json, const std::string& code) {
    const auto* found = settings::find_setting(settings::default_catalogue(), code);
    json["setting"] = code;
    json["setting_name"] = found == nullptr ? code : found->name_de;
    json["setting_name_en"] = found == nullptr ? code : found->name_en;
}

void add_clearance(Json& json, std::string_view code) {
    json["code"] = code;
    json["code_name"] = dispatch::training::german_clearance(code);
    json["code_name_en"] = dispatch::training::english_clearance(code);
}

Json setting_with_questions(const dispatch::settings::Setting& setting) {
    Json questions = Json::array();
    for (const auto& question : setting.questions)
        questions.push_back(
            {{"code", question.code},
             {"text_de", question.text_de},
             {"text_en", question.text_en},
             {"alternative_de", dispatch::settings::german_name(question.route_if_yes)}});
    return {{"code", setting.code},
            {"name_de", setting.name_de},
            {"name_en", setting.name_en},
            {"questions", questions}};
}

}  // namespace api
