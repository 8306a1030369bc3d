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
// clang-format on

}  // namespace api
