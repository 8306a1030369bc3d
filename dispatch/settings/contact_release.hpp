#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dispatch/core/result.hpp"
#include "dispatch/core/time.hpp"

namespace dispatch::settings {

/// How the office and whoever comes reach each other before and after a talk: through the KI alone,
/// the person calls the office's contact, or each sees the other's number.
enum class ContactWay : std::uint8_t { via_pool, interpreter_calls, both_call };
std::string_view to_text(ContactWay);
std::optional<ContactWay> parse_contact_way(std::string_view);

/// What a tenant decides about it. The numbers are seen from `from_hours_before` the begin
/// (nothing: as soon as somebody was found) until `until_hours_after` the end.
struct ContactRules {
    ContactWay way = ContactWay::interpreter_calls;
    std::optional<int> from_hours_before = {};
    int until_hours_after = 72;
    friend bool operator==(const ContactRules&, const ContactRules&) = default;
};

/// Refused with `tenant_rule_out_of_range`: hours from 0 to 8760 (a year).
Result<Done> validate(const ContactRules&);

/// When the numbers of one assignment are seen, half-open; `from` nothing: already.
struct ContactRelease {
    ContactWay way = ContactWay::via_pool;
    std::optional<Instant> from = {};
    Instant until;

    bool is_open(Instant now) const;
    bool interpreter_sees_office(Instant now) const;
    bool office_sees_interpreter(Instant now) const;
};
ContactRelease contact_release(const ContactRules&, const Period& planned);

}  // namespace dispatch::settings
