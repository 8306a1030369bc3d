#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "services/documents/xlsx.hpp"
#include "services/use_case.hpp"

namespace services::reporting {

enum class ExportKind { bookings, assignments, interpreters, requesters, timesheets };
std::string_view to_text(ExportKind);
std::optional<ExportKind> parse_export_kind(std::string_view text);

/// People and offices are exported whole; the rest needs days, at most 366.
struct ExportList {
    ExportKind kind;
    std::optional<dispatch::calendar::DayRange> days = {};
};

/// The table with German titles and words, in the order of time or name; assignments are the day
/// and week lists. Refused with `field_missing` (days), `field_invalid`, and `export_too_large`
/// beyond 10,000 lines. Every line is audited. REQUIRES: a scope without office and person.
dispatch::Result<documents::Sheet> export_list(UseCase& use, const ExportList& wanted);

/// Every list, each as export_list answers it.
dispatch::Result<std::vector<documents::Sheet>> export_everything(
    UseCase& use, const dispatch::calendar::DayRange& days);

}  // namespace services::reporting
