#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/use_case.hpp"

namespace services::notify {

/// What was told to whom: ids and codes, no text and no address.
struct MessageView {
    dispatch::Uuid id;
    std::string kind;
    std::string recipient_kind;
    dispatch::Uuid recipient;
    dispatch::Uuid subject;
    std::string message_id;  // also the name of the .eml file
    std::string state;       // waiting | sent | given_up | cancelled
    dispatch::Instant created_at;
    std::optional<dispatch::Instant> sent_at;
    std::int64_t attempts;
    std::optional<std::string> last_error;
};

struct ListMessages {
    std::optional<dispatch::Uuid> subject = {};
    std::optional<dispatch::Instant> before_time = {};
    std::optional<dispatch::Uuid> before_id = {};
    std::size_t limit = 50;
};
/// Newest first.
std::vector<MessageView> list_messages(UseCase& use, const ListMessages& wanted);

}  // namespace services::notify
