#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dispatch/calendar/opening_hours.hpp"
#include "dispatch/core/result.hpp"
#include "dispatch/core/time.hpp"

namespace dispatch::settings {

/// What a tenant decides about immediate interpreting. The hotline of somebody else, with its PIN,
/// is no rule: rules are read by everybody.
struct HotlineRules {
    bool enabled = false;
    std::vector<std::string> settings = {};  // allowed ones; none named: all
    calendar::OpeningHours hours = {};       // none named: always
    int parallel = 3;                        // phones that ring at a time
    Seconds ring_for{20};
    Minutes waits_for{5};            // then the call goes outside, or ends
    Minutes planned{30};             // so long whoever accepts is kept free
    Minutes longest{90};             // then a talk that nobody ended is over
    std::string room_template = {};  // "https://meet.example.org/{room}"; empty: no video
};

/// Refused with `tenant_rule_out_of_range` (longest below planned, hours that end before they
/// begin) and `rule_document_invalid` (a room address without https or without {room}).
Result<Done> validate(const HotlineRules&);

bool allows_setting(const HotlineRules&, std::string_view setting);

/// Is the hotline open now? Public holidays and closed days are closed where hours are named.
bool is_open(const HotlineRules&,
             const calendar::OfficeCalendar&,
             const calendar::Zone&,
             Instant now);

/// The address of a room: the template with the room's own secret name.
std::string room_address(std::string_view room_template, std::string_view room);

}  // namespace dispatch::settings
