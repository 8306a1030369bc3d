#pragma once

#include <optional>
#include <string_view>

#include "services/use_case.hpp"

namespace services::notify {

/// What somebody is to be told; a kind of mail_facts.hpp and the thing that it is about.
struct News {
    std::string_view kind;
    dispatch::Uuid subject;                   // offer, assignment, booking or account, by the kind
    dispatch::Uuid occasion;                  // event or timer: each recipient is told once of it
    std::optional<dispatch::Uuid> link = {};  // public_link of the mail
};

/// News, and when they may go out.
struct Timed {
    News news;
    dispatch::Instant due_at;
};
/// A `message` row for each recipient (columns kind and id).
void add_messages(UseCase& use, const db::Rows& recipients, const Timed& timed);

// Each writes `message` rows to be rendered and sent later (api/outgoing); whoever has no mail
// address gets none. An interpreter's devices are woken too (push.hpp).
void tell_interpreter(UseCase& use, dispatch::InterpreterId interpreter, const News& news);
/// In the quiet hours it waits until the morning (ring_at).
void tell_interpreter_by_day(UseCase& use, dispatch::InterpreterId interpreter, const News& news);
void tell_office(UseCase& use, dispatch::BookingId booking, const News& news);
void tell_account(UseCase& use, dispatch::AccountId account, const News& news);
void tell_coordinators(UseCase& use, const News& news);

}  // namespace services::notify
