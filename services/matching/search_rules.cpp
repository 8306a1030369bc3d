#include "services/matching/search_rules.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "services/tenant_calendar.hpp"

namespace services::matching {

namespace settings = dispatch::settings;

RulesInForce rules_in_force(UseCase& use, const db::BookingSearch& booking) {
    auto loaded = db::load_tenant_rules(use.tx, use.tenant, use.now);
    const auto* setting = settings::find_setting(settings::default_catalogue(), booking.setting);
    if (setting == nullptr) throw std::runtime_error{"booking with unknown setting"};
    auto [office, zone] = tenant_calendar(use, loaded.rules);
    return {.rules = std::move(loaded.rules),
            .rule_ids = std::move(loaded.rule_ids),
            .setting = *setting,
            .office = std::move(office),
            .zone = zone};
}

settings::OfferPlan plan_of(const RulesInForce& rules, const db::BookingSearch& booking) {
    auto plan = settings::plan_for(rules.rules.offers, booking.setting, booking.urgency);
    if (booking.strategy.empty()) return plan;
    const auto own = nlohmann::json::parse(booking.strategy);
    if (const auto kind = settings::parse_strategy(own.value("kind", ""))) plan.strategy = *kind;
    plan.wave_size = own.value("size", plan.wave_size);
    return plan;
}

std::optional<dispatch::InterpreterId> asked_first(const db::BookingSearch& booking,
                                                   dispatch::SeatId seat) {
    if (booking.strategy.empty()) return std::nullopt;
    const auto first =
        nlohmann::json::parse(booking.strategy).value("first", nlohmann::json::object());
    const auto person = dispatch::parse_uuid(first.value(to_text(seat), ""));
    return person ? std::optional{dispatch::InterpreterId{*person}} : std::nullopt;
}

std::optional<dispatch::Instant> expiry_of(const RulesInForce& rules,
                                           const db::BookingSearch& booking,
                                           const dispatch::matching::Round& look) {
    const auto& options = booking.search.options;
    if (options.empty()) return std::nullopt;
    const auto first = std::ranges::min_element(
        options, {}, [](const db::SearchOption& option) { return option.during.begin; });
    return settings::offer_expiry(look.plan, {.event = look.now, .begin = first->during.begin},
                                  {.office = rules.office, .zone = rules.zone});
}

std::optional<dispatch::Instant> collecting_until(const RulesInForce& rules,
                                                  const db::BookingSearch& booking,
                                                  dispatch::Instant opened_at) {
    namespace calendar = dispatch::calendar;
    if (!booking.strategy.empty()) {
        const auto own = nlohmann::json::parse(booking.strategy).value("until", "");
        const auto local = calendar::parse_local_time(own);
        const auto at = local ? calendar::first_instant(rules.zone, *local) : opened_at;
        if (at > opened_at) return at;  // a later round begins anew
    }
    const auto plan = settings::plan_for(rules.rules.offers, booking.setting, booking.urgency);
    if (!plan.collect_until) return std::nullopt;
    const auto day = calendar::day_of(rules.zone, opened_at);
    const auto at = calendar::first_instant(rules.zone, day + *plan.collect_until);
    if (at > opened_at) return at;
    return calendar::first_instant(rules.zone, day + std::chrono::days{1} + *plan.collect_until);
}

}  // namespace services::matching
