#pragma once

#include <span>
#include <string_view>

#include "db/postgres/query.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/core/time.hpp"
#include "dispatch/settings/retention.hpp"

namespace services::privacy {

using Periods = dispatch::settings::RetentionPeriods;

/// From when a period runs: from the date in the row (`erase` names it), or for vouchers and books
/// from 1 January after the approval of the annual accounts (§ 59 KomHVO NRW). The approval is due
/// by the end of the following year (§ 96 GO NRW), so that is 1 January two years after the year.
enum class RunsFrom { the_date, the_accounts };

struct Keep {
    int years = 0;
    int months = 0;
    int days = 0;
    RunsFrom from = RunsFrom::the_date;
    int Periods::*months_by = nullptr;  // the tenant may decide; nothing: what stands above
    int Periods::*years_by = nullptr;
};

/// With what the tenant decided.
Keep with(Keep keep, const Periods& periods);

/// The deletion rule of one table (DIN 66398: start + period). `erase` takes tenant, cutoff and the
/// largest number of rows.
struct RetentionRule {
    std::string_view table;
    std::string_view says;  // word for word as the table's comment answers "retention"
    Keep keep = {};
    const db::Query* erase = nullptr;  // nothing: `instead` says why
    std::string_view instead = {};     // the table whose statement does it, or a reason
};

/// One or more lines for every table that belongs to tenants, in the order in which they are
/// applied.
std::span<const RetentionRule> retention_rules();

/// What began its period before this instant has been kept long enough. Midnight in the zone.
dispatch::Instant cutoff(const Keep& keep,
                         const dispatch::calendar::Zone& zone,
                         dispatch::Instant now);

}  // namespace services::privacy
