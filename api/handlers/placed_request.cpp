#include "api/handlers/placed_request.hpp"

#include <nlohmann/json.hpp>

#include "api/problem.hpp"

namespace api {

http::Response kind_refused(const services::UseCase& use, const db::RefusedKind& refused) {
    return problem_response({dispatch::Refusal::conflict, "requester_kind_refused", refused.kind},
                            use.request_id, {{"alternative", refused.text}});
}

dispatch::Result<services::pool::PlacedOffice> place_office(
    services::UseCase& use,
    const services::pool::OfficeFields& office,
    const std::optional<dispatch::AccountId>& account) {
    return services::pool::place_office(use, {.account = account,
                                              .email = office.email.value_or(""),
                                              .fields = office,
                                              .real_now = real_now()});
}

dispatch::Result<PlacedRequest> place_request(services::UseCase& use,
                                              const EntryWish& wish,
                                              const std::optional<dispatch::AccountId>& account) {
    namespace bookings = services::booking;
    const auto office = place_office(use, wish.office, account);
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
