// Operations of the contract whose use case is not there yet; each line goes when it is.
#include "api/handlers/offers.hpp"

namespace api {
namespace {

Answer later() {
    return dispatch::Error{dispatch::Refusal::conflict, "operation_not_built"};
}

}  // namespace

// clang-format off
Answer read_link(const PublicCall&) { return later(); }
Answer answer_link(const PublicCall&) { return later(); }
Answer show_answer_page(const PublicCall&) { return later(); }
Answer submit_answer_page(const PublicCall&) { return later(); }
// clang-format on

}  // namespace api
