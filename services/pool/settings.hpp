#pragma once

#include <vector>

#include "dispatch/settings/catalogue.hpp"
#include "dispatch/settings/tenant_rules.hpp"
#include "dispatch/training/requirement.hpp"
#include "services/use_case.hpp"

namespace services::pool {

/// A setting (Einsatzfeld) with what the tenant has decided about it.
struct SettingInTenant {
    const dispatch::settings::Setting& setting;
    std::vector<dispatch::training::Requirement> requirements;  // now and from a later day on
    dispatch::settings::OfferPlan normal;
    dispatch::settings::OfferPlan urgent;
};

/// All settings, in the order in which they are shown.
std::vector<SettingInTenant> list_settings(UseCase& use);

}  // namespace services::pool
