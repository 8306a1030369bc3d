#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/booking/possible_acts.hpp"
#include "dispatch/booking/seat.hpp"
#include "services/booking/booking_input.hpp"

namespace services::booking {

struct TimeView {
    dispatch::Uuid id;
    dispatch::Period during;
    std::string local;
    bool ambiguous = false;
    bool is_current = true;
};

/// Who comes, as the office and the coordinator see it.
struct AssignmentView {
    dispatch::AssignmentId id;
    dispatch::InterpreterId interpreter;
    std::string interpreter_name;
    dispatch::booking::AssignmentState state;
    std::optional<std::string> outcome;
    dispatch::Period during;
    std::optional<std::string> pin;  // the office only
    std::int64_t version = 1;
    std::optional<dispatch::booking::TimesheetState> timesheet;
    std::optional<std::string> cancelled_by;
    std::optional<bool> cancelled_late;
    dispatch::booking::PossibleActs acts = {};
};

struct SeatView {
    dispatch::SeatId id;
    int position = 1;
    std::string role;
    std::string language;
    dispatch::booking::SeatState state;
    std::optional<std::string> unfilled_reason;
    std::string alternatives;  // JSON array
    std::optional<AssignmentView> assignment;
    dispatch::booking::PossibleActs acts = {};
};

struct ProposalView {
    dispatch::Uuid id;
    dispatch::Uuid offer;
    dispatch::SeatId seat;
    dispatch::Period during;
    std::string local;
    dispatch::booking::PossibleActs acts = {};
};

struct PlaceView {
    dispatch::PlaceId id;
    std::string name;
    std::string street;
    std::string postcode;
    std::string town;
};

/// A booking as its office and the coordinators see it.
struct BookingView {
    dispatch::BookingId id;
    std::int64_t number = 0;
    std::int64_t version = 1;
    dispatch::booking::BookingState state;
    dispatch::booking::Fill fill;  // derived from the seats
    std::string urgency;
    dispatch::RequesterId requester;
    std::string requester_name;
    std::optional<PlaceView> place;
    std::string language;
    std::vector<std::string> alternative_languages;
    std::string setting;
    std::string mode;
    std::string form;
    std::optional<std::string> required_qualification;
    std::optional<std::string> gender_wish;
    std::optional<std::string> cost_centre;
    dispatch::Minutes duration;
    std::vector<TimeView> times;  // earlier ones too, in the order of versions
    std::vector<SeatView> seats;
    std::vector<ProposalView> proposals;  // open ones
    std::vector<std::string> case_references;
    std::optional<std::string> note;
    std::optional<Contact> contact;
    std::vector<std::string> findings;
    std::optional<dispatch::SeriesId> series;
    std::optional<std::string> occurrence_day;  // by the rule of the series
    dispatch::Instant created_at;
    dispatch::Instant updated_at;
    dispatch::booking::PossibleActs acts;
};

/// Everything of these bookings that lies in the scope, newest first; audited as a view.
std::vector<BookingView> load_views(UseCase& use,
                                    const std::vector<dispatch::BookingId>& ids,
                                    std::string_view audited_as);

/// 404 `not_found` outside of the scope.
dispatch::Result<BookingView> read_booking(UseCase& use, dispatch::BookingId id);

struct BookingFilter {
    std::optional<dispatch::PlaceId> place = {};
    std::optional<std::string> state = {};
    std::optional<std::vector<std::string>> fill = {};  // one of these
    std::optional<std::string> language = {};
    /// Number, part of the office's name, name of a setting, or a case reference as entered.
    std::optional<std::string> q = {};
    std::optional<dispatch::Instant> from = {};
    std::optional<dispatch::Instant> until = {};
    std::optional<dispatch::Instant> updated_since = {};
    std::optional<dispatch::Instant> after_time = {};  // the last line of the page before
    std::optional<dispatch::Uuid> after_id = {};
    std::size_t limit = 50;
};

/// Newest first, at most `limit`.
struct BookingPage {
    std::vector<BookingView> items;
    bool has_more = false;
};
BookingPage list_bookings(UseCase& use, const BookingFilter& filter);

}  // namespace services::booking
