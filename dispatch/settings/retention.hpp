#pragma once

#include <span>
#include <string_view>

namespace dispatch::settings {

/// How long a tenant keeps what it may decide about (limits: rule_fields.csv, kind "retention").
/// Periods of accounts, of the audit and of events are not here: accounts belong to several
/// tenants, the records prove what was done.
struct RetentionPeriods {
    int bookings_months = 12;     // after settlement, then anonymised
    int offers_months = 6;        // not accepted, with their rounds
    int messages_months = 6;      //
    int availability_months = 3;  // after its end
    int blocks_months = 24;       //
    int translations_months = 3;  // files and notes, after the end or the deadline
    int people_months = 12;       // after leaving, then erased behind the id
    int vouchers_years = 6;       // from the approved accounts, § 59 KomHVO NRW
    int books_years = 10;         // likewise
    friend bool operator==(const RetentionPeriods&, const RetentionPeriods&) = default;
};

/// A period by the name that documents give it.
struct RetentionField {
    std::string_view name;
    int RetentionPeriods::*value;
};
std::span<const RetentionField> retention_fields();

}  // namespace dispatch::settings
