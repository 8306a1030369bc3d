#pragma once

#include "api/context.hpp"
#include "api/outgoing/mail_bytes.hpp"

namespace api::outgoing {

/// Hands one mail over; an empty answer is success, else a short code without any address
/// ("smtp_550", "relay_away", "folder_not_writable").
using Transport = std::string (*)(const House& house, const OutgoingMail& mail);

/// By SMTP with libcurl to House.relay.
std::string send_by_smtp(const House& house, const OutgoingMail& mail);

/// As `<message id>.eml` in House.mail_folder, for whoever runs the house without a relay.
std::string write_to_folder(const House& house, const OutgoingMail& mail);

/// The table "kind -> transport": a mail goes to the relay where there is one.
Transport transport_for(const House& house, std::string_view kind);

}  // namespace api::outgoing
