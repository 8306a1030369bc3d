#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dispatch/booking/request.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "dispatch/settings/tenant_rules.hpp"

namespace dispatch::booking {

/// refuse: not like this; ask: the requester must answer or confirm; warn: shown, and goes on.
enum class Severity { warn, ask, refuse };
std::string_view to_text(Severity);

/// Something a rule has to say about a request. A refusal always names the alternative.
struct Finding {
    std::string_view code;
    Severity severity = Severity::refuse;
    std::string_view field = {};
    std::string_view alternative = {};  // code, e.g. "sworn_interpreter", "video", "other_time"
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Computed by the caller for each time option of the request, in its order.
struct OptionFacts {
    Instant lead_time_deadline;  // calendar::lead_time_deadline
    bool within_opening_hours = true;
    bool public_holiday = false;
    bool office_closed = false;  // by a closing day of its own
};

struct RequestFacts {
    Instant now;
    std::span<const OptionFacts> options = {};
    bool similar_exists = false;  // same office, language and overlapping time
};

/// REQUIRES: `setting` is the one that the request names.
struct RequestCheck {
    const Request& request;
    const RequestFacts& facts;
    const settings::Setting& setting;
    const settings::TenantRules& rules;
};

/// One rule; it may have several findings.
struct RequestRule {
    std::string_view name;
    void (*check)(const RequestCheck&, std::vector<Finding>&);
};

/// The table is the specification.
std::span<const RequestRule> request_rules();

struct Checked {
    std::vector<Finding> findings;
    settings::Urgency urgency = settings::Urgency::normal;
    bool needs_approval = false;
    bool refused() const;
};

/// All rules run, so that the requester sees everything at once. Too late for the lead time makes
/// the request urgent and is no refusal. Afterwards entered requests are only flagged.
Checked check_request(const RequestCheck&);

}  // namespace dispatch::booking
