#pragma once

#include "services/use_case.hpp"

namespace services::notify {

/// A link that answers the offer without a login, as long as it may be answered. `row` is of
/// mail_offer_read.
dispatch::Uuid offer_link(UseCase& use, const dispatch::Uuid& offer, const db::Row& row);

}  // namespace services::notify
