#include "services/ids_json.hpp"

#include <nlohmann/json.hpp>

namespace services {

std::string ids_json(std::initializer_list<std::pair<std::string_view, dispatch::Uuid>> ids,
                     std::initializer_list<std::pair<std::string_view, std::string_view>> codes) {
    nlohmann::json object = nlohmann::json::object();
    for (const auto& [name, id] : ids) object[std::string{name}] = dispatch::to_text(id);
    for (const auto& [name, code] : codes) object[std::string{name}] = code;
    return object.dump();
}

std::optional<dispatch::Uuid> id_in(const std::string& json, std::string_view name) {
    return dispatch::parse_uuid(code_in(json, name));
}

std::string code_in(const std::string& json, std::string_view name) {
    const auto object = nlohmann::json::parse(json);
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) return {};
    return found->get<std::string>();
}

}  // namespace services
