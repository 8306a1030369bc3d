#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/booking/messages.hpp"
#include "services/use_case.hpp"

namespace services::booking {

/// One line of what happened, for people.
struct TimelineEntry {
    dispatch::Instant at;
    std::int64_t seq = 0;
    std::string type;
    std::string text_de;
    std::string text_en;
    std::string data = "{}";  // JSON of ids and codes; offices see none of people asked
    std::optional<MessageView> message = {};  // what was written to the coordinator
};

/// In order. Offices are told how many people were asked, never who, and nothing of declines or of
/// what interpreters wrote.
/// 404 outside of the scope.
dispatch::Result<std::vector<TimelineEntry>> read_timeline(UseCase& use, dispatch::BookingId id);

}  // namespace services::booking
