#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/postgres/in_transaction.hpp"
#include "services/use_case.hpp"
#include "tests/db/database_fixture.hpp"

namespace tests {

/// Places on one line of latitude: a degree of longitude is about 69 km there.
struct Spot {
    double longitude = 8.90;
    std::string_view postcode = "32756";
};

/// Somebody of the pool; as it stands, fit for every booking of NewBooking.
struct NewPerson {
    std::string language = "arb";
    std::string form = "spoken";
    std::string level = "c1";
    std::string kind = "volunteer";
    std::string qualification = "certified";
    std::string reached_by = "mail";
    std::string travels_by = "car";
    std::optional<std::string> gender = {};
    std::optional<int> radius_m = {};
    Spot home = {};
    std::optional<dispatch::Uuid> shared_calendar = {};
};

/// A booking that is active; the search for it is due.
struct NewBooking {
    std::string language = "arb";
    std::string setting = "office_talk";
    std::string mode = "on_site";
    std::string form = "spoken";
    std::string urgency = "normal";
    int duration_min = 60;
    int seats = 1;
    std::vector<std::string> times = {"2026-03-09T10:00:00Z"};
    std::optional<Spot> at = Spot{};
    std::optional<std::string> gender = {};
    std::string strategy = {};  // JSON
    std::string case_hash = {};
    std::optional<dispatch::RequesterId> requester = {};  // nothing: the first office
};

/// A pool with an office in a database, acted on by the real use cases, at a time that the test
/// sets. Ids are counted. Threads may share one world as long as each calls only `act`.
class World {
public:
    World(FreshDatabase& database, int number = 1);

    dispatch::Instant now;
    services::Actor actor = {};
    services::Scope scope = {};
    dispatch::TenantId tenant;
    dispatch::RequesterId office;

    void set_time(std::string_view rfc3339);
    dispatch::RequesterId add_office();
    dispatch::InterpreterId add_person(const NewPerson& person = {});
    dispatch::BookingId add_booking(const NewBooking& booking = {});
    void set_rules(std::string_view kind, std::string_view document);

    /// One use case in a transaction of its own; a refusal rolls back.
    template <class Act>
    auto act(const Act& act) {
        return db::in_transaction(database_.pool(), tenant, [&](db::Transaction& tx) {
            auto use = use_case(tx);
            return act(use);
        });
    }
    /// The worker: everything that is due now, until nothing is; the number of deliveries.
    int work();
    /// As `work`, after the clock has gone on; stops at each moment at which something is due.
    void work_until(std::string_view rfc3339);

    db::Rows run(std::string_view sql);
    std::string text(std::string_view sql);  // of the column "it", "-" for no row
    int count(std::string_view sql_after_from);

    std::vector<dispatch::SeatId> seats_of(dispatch::BookingId booking);
    /// The newest offer of the person for the booking, open ones before others. REQUIRES: there is
    /// one.
    dispatch::OfferId offer_of(dispatch::InterpreterId person, dispatch::BookingId booking);
    /// "made,made,expired": by ranking, all rounds.
    std::string offers(dispatch::BookingId booking);
    std::string seat_states(dispatch::BookingId booking);
    /// The people who have an offer in this state, in the order of the offers.
    std::vector<dispatch::InterpreterId> people_with(std::string_view state,
                                                     dispatch::BookingId booking);
    dispatch::Uuid new_id();

private:
    services::UseCase use_case(db::Transaction& tx);

    FreshDatabase& database_;
    services::Tools tools_;
    std::atomic<int> last_id_;
};

/// Base of tests of use cases: one world.
class WorldTest : public DatabaseTest {
protected:
    World world{database()};
};

}  // namespace tests
