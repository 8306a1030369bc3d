#pragma once

#include <string>

#include "services/documents/ics.hpp"
#include "services/use_case.hpp"

namespace services {

/// Who will read the entry in a calendar of their own.
enum class EntryFor { interpreter, office, coordinator };
EntryFor entry_for(const Scope& scope);

/// An assignment as an entry of a calendar, from a row of assignment_calendar_read or
/// calendar_feed_entry_list. Nothing of a client is in it. Who is found again for the same seat
/// keeps the entry, with a higher sequence.
documents::CalendarEntry entry_of_assignment(const Tools& tools,
                                             EntryFor reader,
                                             const db::Row& row);

}  // namespace services
