#pragma once

#include <optional>
#include <string>

#include "services/translation/search_writers.hpp"

namespace services::translation {

/// One act on an order, by its side or by a coordinator who was told so. `reason` is demanded by
/// object and send_back, and kept sealed.
struct ActOnOrder {
    dispatch::Uuid order;
    dispatch::translation::TranslationAct act;
    std::optional<std::string> reason = {};
    std::optional<Channel> channel = {};
};
/// Refused as dispatch::translation::after does, and `reason_missing`.
dispatch::Result<dispatch::Done> act_on_order(UseCase& use, const ActOnOrder& command);

enum class OfferAnswer { accept, decline };
struct AnswerTranslationOffer {
    dispatch::Uuid offer;
    OfferAnswer answer = OfferAnswer::accept;
    std::optional<Channel> channel = {};
};
/// Answers the id of its order. Declining needs no reason and counts for nothing. Refused
/// `not_found`, `translation_offer_closed`, `translation_taken_by_another`.
dispatch::Result<dispatch::Uuid> answer_translation_offer(UseCase& use,
                                                          const AnswerTranslationOffer& command);

/// The coordinator gives the order, or its check, to somebody who agreed outside.
struct AssignWriter {
    dispatch::Uuid order;
    Role role = Role::writer;
    dispatch::InterpreterId person;
    std::optional<Channel> channel = {};
};
/// Refused with the reason of the first rule that speaks against the person, or what `take` says.
dispatch::Result<dispatch::Done> assign_writer(UseCase& use, const AssignWriter& command);

}  // namespace services::translation
