#include "services/pool/about.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace services::pool {
namespace {

using Json = nlohmann::ordered_json;

struct Field {
    std::string_view name;
    std::size_t bytes_max;
};

constexpr std::array kFields{
    Field{"body", 200},             // who answers for the pool: "Stadt Solingen"
    Field{"department", 200},       // "Kommunales Integrationszentrum"
    Field{"represented_by", 200},   //
    Field{"street", 120},           //
    Field{"town", 120},             // with the postcode
    Field{"phone", 40},             //
    Field{"email", 254},            //
    Field{"hours", 300},            // when somebody answers the telephone
    Field{"vat_number", 40},        //
    Field{"privacy_officer", 400},  // how the data protection officer is reached
    Field{"privacy_text", 20'000},  // what is added to the general words
    Field{"accessibility_contact", 254},
    Field{"accessibility_text", 8'000},
    Field{"terms_text", 20'000},  // terms of use for offices
};

dispatch::Error invalid(std::string_view field) {
    return {dispatch::Refusal::invalid, "rule_document_invalid", std::string{field}};
}

}  // namespace

dispatch::Result<std::string> about_of(const std::string& document) {
    const auto json = Json::parse(document, nullptr, false);
    if (json.is_discarded() || !json.is_object()) return invalid("");
    for (const auto& [name, value] : json.items())
        if (std::ranges::find(kFields, name, &Field::name) == kFields.end()) return invalid(name);
    Json whole;
    for (const auto& field : kFields) {
        const auto found = json.find(field.name);
        if (found == json.end()) {
            whole[field.name] = "";
            continue;
        }
        if (!found->is_string() || found->get_ref<const std::string&>().size() > field.bytes_max)
            return invalid(field.name);
        whole[field.name] = *found;
    }
    return whole.dump();
}

}  // namespace services::pool
