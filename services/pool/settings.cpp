#include "services/pool/settings.hpp"

#include <algorithm>

#include "db/loaders/tenant_rules.hpp"

namespace services::pool {

namespace settings = dispatch::settings;

std::vector<SettingInTenant> list_settings(UseCase& use) {
    const auto offers = db::load_tenant_rules(use.tx, use.tenant, use.now).rules.offers;
    const auto requirements = db::load_requirements(use.tx, use.tenant);
    std::vector<SettingInTenant> list;
    for (const auto& setting : settings::default_catalogue()) {
        SettingInTenant one{
            .setting = setting,
            .requirements = {},
            .normal = settings::plan_for(offers, setting.code, settings::Urgency::normal),
            .urgent = settings::plan_for(offers, setting.code, settings::Urgency::urgent)};
        std::ranges::copy_if(
            requirements, std::back_inserter(one.requirements), [&](const auto& requirement) {
                return !requirement.setting || *requirement.setting == setting.code;
            });
        list.push_back(std::move(one));
    }
    return list;
}

}  // namespace services::pool
