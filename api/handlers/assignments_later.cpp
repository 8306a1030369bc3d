// Operations of the contract whose use case is not there yet; each line goes when it is.
#include "api/handlers/assignments.hpp"

namespace api {
namespace {

Answer later() {
    return dispatch::Error{dispatch::Refusal::conflict, "operation_not_built"};
}

}  // namespace

// clang-format off
Answer list_assignments(Call&) { return later(); }
Answer read_assignment(Call&) { return later(); }
Answer cancel_assignment(Call&) { return later(); }
Answer report_outcome(Call&) { return later(); }
Answer read_timesheet(Call&) { return later(); }
Answer submit_timesheet(Call&) { return later(); }
Answer confirm_timesheet(Call&) { return later(); }
Answer object_to_timesheet(Call&) { return later(); }
Answer list_timesheets(Call&) { return later(); }
// clang-format on

}  // namespace api
