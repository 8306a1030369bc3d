#include "dispatch/settings/hotline.hpp"

#include <algorithm>

namespace dispatch::settings {
namespace {

constexpr std::string_view kRoom = "{room}";

Result<Done> out_of_range(std::string_view field) {
    return Error{Refusal::invalid, "tenant_rule_out_of_range", std::string{field}};
}

}  // namespace

Result<Done> validate(const HotlineRules& rules) {
    if (rules.longest < rules.planned) return out_of_range("longest_min");
    for (const auto& line : rules.hours.windows)
        if (line.window.from >= line.window.to) return out_of_range("hours.to");
    const auto& room = rules.room_template;
    if (!room.empty() && (!room.starts_with("https://") || room.find(kRoom) == std::string::npos ||
                          room.find(' ') != std::string::npos))
        return Error{Refusal::invalid, "rule_document_invalid", "room_template"};
    return Done{};
}

bool allows_setting(const HotlineRules& rules, std::string_view setting) {
    return rules.settings.empty() ||
           std::ranges::find(rules.settings, setting) != rules.settings.end();
}

bool is_open(const HotlineRules& rules,
             const calendar::OfficeCalendar& office,
             const calendar::Zone& zone,
             Instant now) {
    return calendar::is_open(office, rules.hours, zone, {now, now + Seconds{1}});
}

std::string room_address(std::string_view room_template, std::string_view room) {
    std::string address{room_template};
    if (const auto at = address.find(kRoom); at != std::string::npos)
        address.replace(at, kRoom.size(), room);
    return address;
}

}  // namespace dispatch::settings
