#pragma once

#include "tests/api/api_fixture.hpp"

namespace tests {

/// What a test asks of an assignment that it finds in the database.
struct Wanted {
    std::string begin = "2026-03-05T09:00:00Z";  // Thursday, 10:00 in Berlin, for an hour
    std::string end = "2026-03-05T10:00:00Z";
    std::string pin = "4711";
    std::string case_reference = "AZ-4711-Geheim";
    std::string note = "Notiz-nur-fuer-das-Amt";
    std::string contact = R"({"name":"Frau Kontaktperson","phone":"05231-0"})";
};

/// A booking with one filled seat, its office, its place and its person.
struct Assigned {
    dispatch::RequesterId requester;
    dispatch::InterpreterId interpreter;
    dispatch::PlaceId place;
    dispatch::BookingId booking;
    dispatch::SeatId seat;
    dispatch::Uuid time_option;
    dispatch::CommitmentId commitment;
    dispatch::AssignmentId assignment;
    std::string path;  // "/api/v1/assignments/..."
};
Assigned add_assigned(TestHouse& house, dispatch::TenantId tenant, const Wanted& wanted = {});

/// Takes the assignment away again and offers the seat to its person, who could do it.
dispatch::OfferId offer_instead(TestHouse& house,
                                dispatch::TenantId tenant,
                                const Assigned& one,
                                std::string_view expires_at = "2026-03-03T08:00:00Z");

/// Gives the person an e-mail address that mails go to.
void give_email(TestHouse& house,
                dispatch::TenantId tenant,
                dispatch::InterpreterId interpreter,
                std::string_view email);

/// Runs `work` as a use case of the system and commits.
void act(TestHouse& house,
         dispatch::TenantId tenant,
         const std::function<void(services::UseCase&)>& work);

}  // namespace tests
