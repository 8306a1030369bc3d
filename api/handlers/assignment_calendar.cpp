#include "services/timesheets/assignment_calendar.hpp"

#include <fmt/format.h>

#include "api/handlers/assignments.hpp"
#include "api/json.hpp"

namespace api {

Answer read_assignment_calendar(Call& call) {
    const auto id = path_id<dispatch::AssignmentId>(call.request, "assignment_id");
    if (!id) return id.error();
    auto calendar = services::timesheets::read_assignment_calendar(call.use, *id);
    if (!calendar) return calendar.error();
    return http::Response{
        .status = 200,
        .content_type = "text/calendar; charset=utf-8",
        .body = std::move(calendar->file),
        .headers = {{"content-disposition",
                     fmt::format("attachment; filename=\"einsatz-{}.ics\"", calendar->number)}}};
}

}  // namespace api
