// Operations of the contract whose use case is not there yet; each line goes when it is.
#include "api/handlers/catalogue.hpp"

namespace api {
namespace {

Answer later() {
    return dispatch::Error{dispatch::Refusal::conflict, "operation_not_built"};
}

}  // namespace

// clang-format off
Answer find_languages(const PublicCall&) { return later(); }
Answer list_settings(Call&) { return later(); }
Answer find_towns(Call&) { return later(); }
// clang-format on

}  // namespace api
