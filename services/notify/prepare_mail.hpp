#pragma once

#include <optional>
#include <string>

#include "services/notify/mail_facts.hpp"
#include "services/use_case.hpp"

namespace services::notify {

/// A claimed row of `message`.
struct Claimed {
    dispatch::Uuid id;
    std::string kind;
    std::string recipient_kind;  // interpreter | account | requester | entry | device
    dispatch::Uuid recipient;
    dispatch::Uuid subject;
    std::optional<dispatch::Uuid> link;
    std::string message_id;  // without the angle brackets
    int attempts = 1;        // this one included
    dispatch::Instant created_at;
};

/// A mail that can go out.
struct ReadyMail {
    std::string to;
    std::string sender_name;
    Mail mail;
    std::optional<Attachment> attachment = {};
};

/// Reads the facts and renders; nothing when the recipient has no address any more or the news are
/// out of date (an offer that is not open any more).
std::optional<ReadyMail> prepare_mail(UseCase& use, const Claimed& message);

}  // namespace services::notify
