#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/loaders/writers.hpp"
#include "dispatch/translation/order.hpp"
#include "services/use_case.hpp"

namespace services::translation {

using dispatch::translation::Side;
using dispatch::translation::TranslationState;

/// What was counted, and how: from the files, or by hand where they hold no text.
struct Counted {
    std::string how;  // file | hand
    int lines = 0;
    int words = 0;
    int keystrokes = 0;
    friend bool operator==(const Counted&, const Counted&) = default;
};

/// An order whose row is locked; save_order writes all of it but what its first lines name.
struct LockedOrder {
    dispatch::Uuid id;
    std::int64_t number = 0;
    db::TextToTranslate text;
    bool four_eyes = false;
    bool has_source = false;
    bool has_translation = false;

    TranslationState state = TranslationState::requested;
    int round = 0;
    std::optional<dispatch::Instant> submitted_at;
    std::optional<Counted> counted;
    std::optional<dispatch::InterpreterId> writer;
    std::optional<dispatch::InterpreterId> checker;
    std::optional<dispatch::Instant> taken_at;
    std::optional<dispatch::Instant> delivered_at;
    std::optional<dispatch::Instant> ended_at;

    dispatch::translation::TranslationNow now() const;
};

/// 404 `not_found` outside of the scope.
dispatch::Result<LockedOrder> lock_order(UseCase& use, const dispatch::Uuid& id);
/// The system's own: in no scope. REQUIRES: it exists.
LockedOrder lock_order_of_system(UseCase& use, const dispatch::Uuid& id);
void save_order(UseCase& use, const LockedOrder& order);

/// For whom the actor acts; nothing for somebody who was only asked.
std::optional<Side> side_in(const UseCase& use,
                            const std::optional<dispatch::InterpreterId>& writer,
                            const std::optional<dispatch::InterpreterId>& checker);

/// `type` of the order's events: ids only.
dispatch::Result<dispatch::Done> note_order(UseCase& use,
                                            const LockedOrder& order,
                                            std::string_view type);
/// The same about one person.
dispatch::Result<dispatch::Done> note_person(UseCase& use,
                                             const LockedOrder& order,
                                             std::string_view type,
                                             dispatch::InterpreterId person);

}  // namespace services::translation
