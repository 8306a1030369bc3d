#pragma once

#include <optional>
#include <string>

#include "dispatch/calendar/local_time.hpp"
#include "services/translation/order_store.hpp"

namespace services::translation {

/// What somebody wants translated; the files follow.
struct RequestTranslation {
    std::optional<dispatch::RequesterId> requester = {};  // nothing: the office of the scope
    std::string source_language;
    std::string target_language;
    dispatch::calendar::LocalTime deadline;
    bool certified = false;
    std::optional<bool> four_eyes = {};  // nothing: as the rules say
    std::string text_kind = "letter";
    std::optional<std::string> note = {};
    std::optional<Channel> channel = {};
};

/// Refused `not_found` (office), `field_invalid` (unknown language), `translation_same_language`,
/// `deadline_past`, or what the wall time is refused with.
dispatch::Result<dispatch::Uuid> request_translation(UseCase& use,
                                                     const RequestTranslation& command);

/// What speaks for an order before it is sent; nobody is named.
struct TranslationOutlook {
    int suitable = 0;                              // people who could take it now
    std::optional<std::int64_t> usual_hours = {};  // from order to delivery, of at least three
};
/// Refused as request_translation.
dispatch::Result<TranslationOutlook> check_translation(UseCase& use,
                                                       const RequestTranslation& command);

}  // namespace services::translation
