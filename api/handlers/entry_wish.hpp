#pragma once

#include <string>

#include "api/json.hpp"
#include "services/booking/booking_input.hpp"
#include "services/pool/requester.hpp"

namespace api {

/// Who asks: staff of the office, whom the interpreter asks for.
struct Staff {
    std::string email;
    std::string name;
};

/// What somebody without a login asks for: the office with its one place, and the booking. There is
/// no field for a note or a case, so that nothing of a client comes in.
struct EntryWish {
    services::pool::OfficeFields office;
    services::booking::BookingInput booking;
};

/// Of {phone?, office}: an office with the mail of who registers it.
dispatch::Result<services::pool::OfficeFields> read_office_wish(const Json& wish, const Staff& who);

/// Of {phone?, office, booking, confirmed_findings?}, from a body or kept until the confirmation.
dispatch::Result<EntryWish> read_entry_wish(const Json& wish, const Staff& who);

/// The same while somebody is still describing the office: what is missing of it is made up. Only
/// for a trial.
dispatch::Result<EntryWish> read_unfinished_wish(const Json& wish);

/// The fields that read_entry_wish takes, out of a body.
Json wish_of(const Json& body);

}  // namespace api
