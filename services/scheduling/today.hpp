#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/booking/assignment.hpp"
#include "dispatch/booking/booking.hpp"
#include "dispatch/booking/gap.hpp"
#include "dispatch/booking/possible_acts.hpp"
#include "dispatch/booking/timesheet.hpp"
#include "dispatch/calendar/local_time.hpp"
#include "services/scheduling/labels.hpp"
#include "services/scheduling/school_holidays.hpp"
#include "services/use_case.hpp"

namespace services::scheduling {

/// The first lines of a list, and how many there are altogether.
template <class Item>
struct First {
    std::int64_t total = 0;
    std::vector<Item> items = {};
};

/// A seat without anybody whose time comes.
struct OpenSeat {
    BookingLabel booking;
    dispatch::SeatId seat;
    dispatch::booking::SeatState state;
    std::string urgency;
    std::string setting;
    std::string mode;
    std::string town;
    dispatch::Period during;
    int offers_open = 0;
    int people_interested = 0;
    dispatch::booking::GapVerdict verdict;
};

struct NextCall {
    BookingLabel booking;
    dispatch::OfferId offer;
    PersonLabel person;
    dispatch::Instant begin;
    std::optional<dispatch::Instant> called_at;
    std::optional<std::string> call_result;
    dispatch::booking::OfferNow offer_now;
};

struct WaitingRequest {
    BookingLabel booking;
    dispatch::booking::BookingState state;
    std::string urgency;
    std::string setting;
    std::string mode;
    std::string town;
    bool office_is_new = false;  // approved along with the request
    std::optional<dispatch::Instant> begin;
    dispatch::Instant created_at;
};

/// An office that came in by itself and that nobody of the pool has seen yet.
struct NewOffice {
    dispatch::RequesterId id;
    std::string name;
    std::string kind;
    std::string town;
    std::int64_t version = 1;
    dispatch::Instant created_at;
};

struct EndingRound {
    BookingLabel booking;
    dispatch::SeatId seat;
    std::string state;  // open | choosing
    std::string strategy;
    std::optional<dispatch::Instant> ends_at;
    std::int64_t offers_open = 0;
    std::int64_t people_interested = 0;
    dispatch::booking::RoundNow now;
};

/// An assignment that is over and whose hours nobody reported.
struct Unreported {
    BookingLabel booking;
    dispatch::AssignmentId assignment;
    PersonLabel person;
    dispatch::booking::AssignmentState state;
    dispatch::Period planned;
};

struct Objected {
    BookingLabel booking;
    dispatch::AssignmentId assignment;
    PersonLabel person;
    dispatch::booking::TimesheetState state;
    dispatch::Period actual;
    dispatch::Instant since;
};

struct Deadline {
    PersonLabel person;
    std::string kind;  // clearance | existing_stock
    std::string code;  // of the clearance
    dispatch::calendar::LocalDay ends_on;
};

/// What an office or an interpreter wrote and nobody has dealt with.
struct OpenMessage {
    BookingLabel booking;
    dispatch::Uuid id;
    std::string side;  // requester | interpreter
    std::optional<dispatch::InterpreterId> person;
    std::string written_by;
    std::string text;
    dispatch::Instant created_at;
};

/// A written order that waits for the coordinator, or is near or past its deadline.
struct TranslationToLookAt {
    dispatch::Uuid id;
    std::int64_t number = 0;
    std::string state;
    std::string source_language;
    std::string target_language;
    std::string requester_name;
    dispatch::Instant deadline;
    bool is_counted = true;
    bool is_overdue = false;
};

/// School holidays that come or are, and what the pool said about them.
struct ComingHoliday {
    SchoolHoliday holiday;
    std::int64_t asked = 0;
    std::int64_t here = 0;
    std::int64_t some_days = 0;
    std::int64_t away = 0;
    std::int64_t without_answer = 0;
};

/// A series of which somebody else takes an occurrence ahead, or nobody yet.
struct PressingSeries {
    BookingLabel booking;  // the next one
    dispatch::SeriesId series;
    std::optional<PersonLabel> person;  // found first
    dispatch::Instant next_begin;
    std::int64_t by_first = 0;
    std::int64_t by_others = 0;
    std::int64_t searching = 0;
    std::int64_t unfilled = 0;
};

/// What needs the coordinator now; each list holds its most pressing lines only.
struct Today {
    dispatch::calendar::LocalDay day;
    First<OpenMessage> messages = {};
    First<OpenSeat> gaps = {};
    First<NextCall> calls = {};
    First<WaitingRequest> approvals = {};
    First<NewOffice> new_offices = {};
    First<EndingRound> ending = {};
    First<Unreported> unreported = {};
    First<Objected> objected = {};
    First<Deadline> deadlines = {};
    First<PressingSeries> series = {};
    std::vector<ComingHoliday> holidays = {};
    First<TranslationToLookAt> translations = {};
};

struct ReadToday {
    std::chrono::days ahead{30};  // for deadlines of people
    std::size_t limit = 50;       // of each list
};

/// REQUIRES: a scope without office and person. The people shown are audited.
Today read_today(UseCase& use, const ReadToday& wanted);

}  // namespace services::scheduling
