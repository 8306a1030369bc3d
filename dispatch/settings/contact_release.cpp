#include "dispatch/settings/contact_release.hpp"

#include <array>

#include "dispatch/core/names.hpp"

namespace dispatch::settings {
namespace {

constexpr std::array<Name<ContactWay>, 3> kWays{{
    {ContactWay::via_pool, "via_pool"},
    {ContactWay::interpreter_calls, "interpreter_calls"},
    {ContactWay::both_call, "both_call"},
}};

constexpr int kHoursMax = 8760;

bool in_range(int hours) {
    return hours >= 0 && hours <= kHoursMax;
}

}  // namespace

std::string_view to_text(ContactWay way) {
    return text_in<ContactWay>(kWays, way);
}

std::optional<ContactWay> parse_contact_way(std::string_view text) {
    return value_in<ContactWay>(kWays, text);
}

Result<Done> validate(const ContactRules& rules) {
    if (rules.from_hours_before && !in_range(*rules.from_hours_before))
        return Error{Refusal::invalid, "tenant_rule_out_of_range", "from_hours_before"};
    if (!in_range(rules.until_hours_after))
        return Error{Refusal::invalid, "tenant_rule_out_of_range", "until_hours_after"};
    return Done{};
}

bool ContactRelease::is_open(Instant now) const {
    return way != ContactWay::via_pool && (!from || *from <= now) && now < until;
}

bool ContactRelease::interpreter_sees_office(Instant now) const {
    return is_open(now);
}

bool ContactRelease::office_sees_interpreter(Instant now) const {
    return way == ContactWay::both_call && is_open(now);
}

ContactRelease contact_release(const ContactRules& rules, const Period& planned) {
    ContactRelease release{.way = rules.way,
                           .from = std::nullopt,
                           .until = planned.end + std::chrono::hours{rules.until_hours_after}};
    if (rules.from_hours_before)
        release.from = planned.begin - std::chrono::hours{*rules.from_hours_before};
    return release;
}

}  // namespace dispatch::settings
