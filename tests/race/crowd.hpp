#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/api/api_fixture.hpp"
#include "tests/services/world.hpp"

namespace tests {

/// One call of a client, made when everybody is ready.
using Act = std::function<Reply()>;

/// A pool whose people are logged in and answer through the whole house (session, right,
/// idempotency, transaction) at the same moment.
class Crowd : public testing::Test {
protected:
    Crowd();

    struct Member {
        dispatch::InterpreterId id;
        Person person;
    };

    void add_members(int count, const NewPerson& like = {});
    /// A booking that begins so many days after the first Monday, searched; everybody has an offer.
    dispatch::BookingId searched(int day, NewBooking booking = {});
    Reply accept(const Member& member, dispatch::OfferId offer, const Headers& headers = {});
    Reply act(const Person& person, const std::string& target, const nlohmann::json& body = {});

    /// All acts at once, each on a thread of its own; the replies in the order of the acts.
    static std::vector<Reply> rush(const std::vector<Act>& acts);
    static int count_status(const std::vector<Reply>& replies, int status);

    /// What must hold after whatever happened: nobody is booked twice, each seat has one person
    /// exactly if it is filled (unless the booking was taken back), nothing open is left of it,
    /// events are gapless, deliveries done once and in order.
    void expect_sound_world();

    TestHouse house;
    World world{house.database()};
    Person coordinator;
    std::vector<Member> members;

private:
    void expect_none(std::string_view what, std::string_view sql_after_from);
};

/// MITTLER_RACE_ROUNDS, or 60.
int race_rounds();

}  // namespace tests
