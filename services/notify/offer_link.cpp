#include "services/notify/offer_link.hpp"

#include "services/public_link.hpp"

namespace services::notify {

dispatch::Uuid offer_link(UseCase& use, const dispatch::Uuid& offer, const db::Row& row) {
    const auto expires = row.optional_instant("expires_at").value_or(row.instant("begin_at"));
    return add_link(use, {.purpose = "offer_answer", .subject = offer, .expires_at = expires});
}

}  // namespace services::notify
