#pragma once

#include <string>

#include "tests/api/api_fixture.hpp"

namespace tests {

/// A pool with one office in Detmold, its caseworker, a coordinator and people who speak Arabic
/// (ary). The clock stands on Monday, 2 March 2026, 09:00 in Berlin.
class BookingWorld : public ApiTest {
protected:
    BookingWorld();

    dispatch::RequesterId office = house.add_requester(tenant);
    dispatch::PlaceId place = add_place(office);
    Person caseworker = house.log_in(tenant, "requester", {.requester = office});
    Person coordinator = house.log_in(tenant, "coordinator");

    dispatch::PlaceId add_place(dispatch::RequesterId of, std::string_view hours = "[]");
    /// Somebody who speaks the language, is trained, cleared, and always available.
    dispatch::InterpreterId add_speaker(std::string_view language = "ary");
    /// A rule of kind "dispatch" in force from now on.
    void set_rule(std::string_view document);

    /// The BookingInput of a talk next Tuesday at ten; each test changes one thing.
    nlohmann::json input() const;
    /// POST /api/v1/bookings that must succeed; the booking.
    nlohmann::json request(const Person& person, const nlohmann::json& body);
    nlohmann::json read(const Person& person, const nlohmann::json& booking);
    Reply act(const Person& person,
              const nlohmann::json& booking,
              std::string_view act,
              nlohmann::json body = nlohmann::json::object());

    /// Runs everything that is due by now, as the worker does.
    void work();
    /// The only open offer of the booking is accepted by the person it was made to.
    void accept_offer_of(dispatch::InterpreterId person);
    std::int64_t events(std::string_view type);

    services::UseCase use_case(db::Transaction& tx);

private:
    int rule_version_ = 0;
};

std::string path_of(const nlohmann::json& booking);
/// Codes of the findings of an answer or problem, joined by blanks.
std::string findings_of(const Reply& reply);

}  // namespace tests
