#pragma once

#include <string>
#include <string_view>

#include "db/postgres/transaction.hpp"
#include "dispatch/core/id.hpp"
#include "dispatch/core/time.hpp"

// The rule about school holidays, read and written as its document.
namespace db {

inline constexpr std::string_view kSchoolHolidays = "school_holidays";

struct HolidayRule {
    int ask_days_before = 0;  // whether people can be reached; 0: nobody is asked
};

HolidayRule load_holiday_rule(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now);

/// What a document leaves out is as if nothing were decided. REQUIRES: check_rule_document let it
/// pass.
HolidayRule holiday_rule_of(std::string_view document);
std::string document_of(const HolidayRule& rule);

}  // namespace db
