#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dispatch/core/time.hpp"
#include "services/notify/mail_facts.hpp"

namespace api::outgoing {

/// One mail, ready to be written down.
struct OutgoingMail {
    std::string from;         // address
    std::string sender_name;  // UTF-8
    std::string to;           // address
    std::string subject;      // UTF-8
    std::string text;         // UTF-8, lines end with \n
    std::string message_id;   // without the angle brackets; the same at every try
    dispatch::Instant date;
    std::optional<services::notify::Attachment> attachment = {};
    std::string html = {};  // the same words once more; empty: text alone
};

/// The bytes of RFC 5322: headers with RFC 2047 words where they are not ASCII, text as base64
/// (with HTML beside it: multipart/alternative), and an attachment in a second part (RFC 2046).
/// Line breaks in headers become spaces: nobody adds a header by a name.
std::string mail_bytes(const OutgoingMail& mail);

/// One address and nothing else: no spaces, brackets, commas or control characters, one @.
bool is_mail_address(std::string_view address);

}  // namespace api::outgoing
