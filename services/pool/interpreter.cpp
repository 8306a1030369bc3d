#include "services/pool/interpreter.hpp"

namespace services::pool {

std::vector<std::string> changed_fields(const PersonFields& before, const PersonFields& after) {
    std::vector<std::string> names;
    const auto compare = [&](const char* name, const auto& field) {
        if (before.*field != after.*field) names.emplace_back(name);
    };
    compare("external_number", &PersonFields::external_number);
    compare("given_name", &PersonFields::given_name);
    compare("family_name", &PersonFields::family_name);
    compare("kind", &PersonFields::kind);
    compare("agency", &PersonFields::agency);
    compare("house_id", &PersonFields::house);
    compare("gender", &PersonFields::gender);
    compare("state", &PersonFields::state);
    compare("email", &PersonFields::email);
    compare("phone", &PersonFields::phone);
    compare("street", &PersonFields::street);
    compare("reached_by", &PersonFields::reached_by);
    compare("postcode", &PersonFields::postcode);
    compare("town", &PersonFields::town);
    compare("point", &PersonFields::point);
    compare("radius", &PersonFields::radius_m);
    compare("travels_by", &PersonFields::travels_by);
    compare("specialisations", &PersonFields::specialisations);
    compare("qualification", &PersonFields::qualification);
    compare("wanted_hours_month", &PersonFields::wanted_hours_month);
    compare("cost_tier", &PersonFields::cost_tier);
    compare("existing_stock_until", &PersonFields::existing_stock_until);
    compare("languages", &PersonFields::languages);
    return names;
}

}  // namespace services::pool
