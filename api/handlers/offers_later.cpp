// Operations of the contract whose use case is not there yet; each line goes when it is.
#include "api/handlers/offers.hpp"

namespace api {
namespace {

Answer later() {
    return dispatch::Error{dispatch::Refusal::conflict, "operation_not_built"};
}

}  // namespace

// clang-format off
Answer list_offers(Call&) { return later(); }
Answer read_offer(Call&) { return later(); }
Answer accept_offer(Call&) { return later(); }
Answer decline_offer(Call&) { return later(); }
Answer recuse_offer(Call&) { return later(); }
Answer propose_time(Call&) { return later(); }
Answer confirm_offer(Call&) { return later(); }
Answer take_proposal(Call&) { return later(); }
Answer refuse_proposal(Call&) { return later(); }
Answer list_calls(Call&) { return later(); }
Answer note_call(Call&) { return later(); }
Answer read_link(const PublicCall&) { return later(); }
Answer answer_link(const PublicCall&) { return later(); }
Answer show_answer_page(const PublicCall&) { return later(); }
Answer submit_answer_page(const PublicCall&) { return later(); }
// clang-format on

}  // namespace api
