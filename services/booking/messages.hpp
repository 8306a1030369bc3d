#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/booking/booking_rules.hpp"
#include "services/booking/cancel_booking.hpp"
#include "services/use_case.hpp"

namespace services::booking {

/// What an office or the person who comes wrote to the coordinator, and what came back.
struct MessageView {
    dispatch::Uuid id;
    std::string side;  // requester | interpreter
    std::string written_by;
    std::string text;   // empty once the booking is anonymised
    std::string state;  // open | done
    dispatch::Instant created_at;
    std::optional<std::string> answer;
    std::optional<dispatch::Instant> done_at;
};

struct WriteMessage {
    dispatch::BookingId booking;
    std::string text;
    Earnest earnest = Earnest::real;
};

/// Without a message: it was a preview. The findings warn of what looks like data of a client.
struct WrittenMessage {
    std::optional<MessageView> message;
    std::vector<dispatch::booking::Finding> findings;
};

/// REQUIRES: a scope with an office or a person. 404 `not_found` outside of it; a person writes
/// about what they have taken.
dispatch::Result<WrittenMessage> write_message(UseCase& use, const WriteMessage& command);

/// Oldest first; offices see what their colleagues wrote, interpreters their own, coordinators all.
/// 404 `not_found` outside of the scope.
dispatch::Result<std::vector<MessageView>> list_messages(UseCase& use, dispatch::BookingId booking);

/// The messages of the booking that lie in the scope, for the timeline; not audited.
std::vector<MessageView> load_messages(UseCase& use, dispatch::BookingId booking);

struct CloseMessage {
    dispatch::BookingId booking;
    dispatch::Uuid message;
    std::optional<std::string> answer;
};

/// The coordinator has dealt with it; who wrote it is told by mail that there is an answer. 409
/// `message_done` if somebody has already.
dispatch::Result<MessageView> close_message(UseCase& use, const CloseMessage& command);

}  // namespace services::booking
