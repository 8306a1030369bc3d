#pragma once

#include "services/reactions.hpp"
#include "services/translation/order_store.hpp"

namespace services::translation {

/// Who is looked for.
enum class Role { writer, checker };
std::string_view to_text(Role role);
Role parse_role(std::string_view text);

/// What is known about who may take it, all rules applied.
struct WriterSearch {
    db::WriterFacts facts;
    dispatch::translation::Ranking ranking;
};
WriterSearch rank_writers(UseCase& use, const db::TextToTranslate& text, db::WriterLook look);

/// One step of the search for whoever the order lacks: offers by the tenant's plan for normal
/// requests, or giving up. Does nothing where nobody is lacking. The consumer of events and timers.
dispatch::Result<dispatch::Done> search_writers(UseCase& use, const Delivery& delivery);

/// Open offers end; each of those asked is told.
dispatch::Result<dispatch::Done> withdraw_offers(UseCase& use, const LockedOrder& order, Role role);

}  // namespace services::translation
