// Operations of the contract whose use case is not there yet; each line goes when it is.
#include "api/handlers/system.hpp"

namespace api {
namespace {

Answer later() {
    return dispatch::Error{dispatch::Refusal::conflict, "operation_not_built"};
}

}  // namespace

// clang-format off
Answer follow_events(Call&) { return later(); }
Answer list_changes(Call&) { return later(); }
Answer read_clock(Call&) { return later(); }
Answer advance_clock(Call&) { return later(); }
Answer list_deliveries(Call&) { return later(); }
Answer retry_delivery(Call&) { return later(); }
Answer list_messages(Call&) { return later(); }
Answer read_audit(Call&) { return later(); }
// clang-format on

}  // namespace api
