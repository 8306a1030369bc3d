#include "api/handlers/placed_request.hpp"

namespace api {

dispatch::Result<PlacedRequest> place_request(services::UseCase& use,
                                              const EntryWish& wish,
                                              const std::optional<dispatch::AccountId>& account) {
    namespace bookings = services::booking;
    const auto office = services::pool::place_office(
        use, {.account = account, .fields = wish.office, .real_now = real_now()});
    if (!office) return office.error();
    use.scope.requester = office->id;
    auto booking = wish.booking;
    booking.requester = office->id;
    booking.place = office->place;
    auto requested =
        account ? bookings::place_request(use, booking) : bookings::request_booking(use, booking);
    if (!requested) return requested.error();
    return PlacedRequest{*office, *std::move(requested)};
}

}  // namespace api
