// Operations of the contract whose use case is not there yet; each line goes when it is.
#include "api/handlers/pool.hpp"

namespace api {
namespace {

Answer later() {
    return dispatch::Error{dispatch::Refusal::conflict, "operation_not_built"};
}

}  // namespace

// clang-format off
Answer list_interpreters(Call&) { return later(); }
Answer add_interpreter(Call&) { return later(); }
Answer list_missing_requirements(Call&) { return later(); }
Answer read_interpreter(Call&) { return later(); }
Answer change_interpreter(Call&) { return later(); }
Answer set_languages(Call&) { return later(); }
Answer set_clearances(Call&) { return later(); }
Answer read_availability(Call&) { return later(); }
Answer set_availability(Call&) { return later(); }
Answer list_requesters(Call&) { return later(); }
Answer add_requester(Call&) { return later(); }
Answer read_requester(Call&) { return later(); }
Answer change_requester(Call&) { return later(); }
Answer list_blocks(Call&) { return later(); }
Answer add_block(Call&) { return later(); }
Answer remove_block(Call&) { return later(); }
Answer read_rule(Call&) { return later(); }
Answer save_rule(Call&) { return later(); }
Answer import_file(Call&) { return later(); }
// clang-format on

}  // namespace api
