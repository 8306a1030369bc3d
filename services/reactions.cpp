#include "services/reactions.hpp"

#include <array>

#include "services/booking/book_slot_day.hpp"
#include "services/booking/complete_booking.hpp"
#include "services/booking/lapse_booking.hpp"
#include "services/hotline/end_call.hpp"
#include "services/hotline/ring_queue.hpp"
#include "services/matching/assign_slot_day.hpp"
#include "services/matching/search_seats.hpp"
#include "services/matching/series_turn.hpp"
#include "services/notify/tell.hpp"
#include "services/notify/tell_series.hpp"
#include "services/notify/tell_translation.hpp"
#include "services/pool/house_colleague.hpp"
#include "services/privacy/erase_old.hpp"
#include "services/reporting/emergency_folder.hpp"
#include "services/scheduling/school_holidays.hpp"
#include "services/scheduling/standing_slots.hpp"
#include "services/translation/search_writers.hpp"

namespace services {
namespace {

// What follows from what. Same transaction: must hold together with the event, or not at all.
// Afterwards: the worker does it, in the order of the aggregate's events.
constexpr auto kReactions = std::to_array<Reaction>({
    {"booking_activated", "search_seats", When::afterwards},
    {"booking_moved", "search_seats", When::afterwards},
    {"search_wanted", "search_seats", When::afterwards},
    {"offer_interested", "search_seats", When::afterwards},
    {"offer_declined", "search_seats", When::afterwards},
    {"offer_recused", "search_seats", When::afterwards},
    {"offer_called", "search_seats", When::afterwards},
    {"assignment_cancelled", "search_seats", When::afterwards},
    {"outcome_reported", "search_seats", When::afterwards},
    {"assignment_confirmed", "go_on_with_series", When::afterwards},
    {"seat_unfilled", "go_on_with_series", When::afterwards},
    {"booking_withdrawn", "go_on_with_series", When::afterwards},
    {"booking_cancelled", "go_on_with_series", When::afterwards},
    {"booking_moved", "go_on_with_series", When::afterwards},
    {"seat_unfilled", "complete_booking", When::afterwards},
    {"offer_made", "tell_offer", When::afterwards},
    {"offer_withdrawn", "tell_offer_withdrawn", When::afterwards},
    {"assignment_confirmed", "tell_assignment", When::afterwards},
    {"assignment_cancelled", "tell_cancellation", When::afterwards},
    {"seat_unfilled", "tell_unfilled", When::afterwards},
    {"booking_lapsed", "tell_lapse", When::afterwards},
    {"booking_refused", "tell_refusal", When::afterwards},
    {"requester_waits", "tell_new_office", When::afterwards},
    {"requester_refused", "refuse_requests", When::afterwards},
    {"choice_wanted", "tell_choice", When::afterwards},
    {"booking_moved", "tell_move", When::afterwards},
    {"timesheet_submitted", "tell_timesheet", When::afterwards},
    {"timesheet_objected", "tell_objection", When::afterwards},
    {"message_answered", "tell_answer", When::afterwards},
    {"emergency_folder_made", "tell_emergency_folder", When::afterwards},
    {"holidays_asked", "tell_holidays", When::afterwards},
    {"skills_to_confirm", "tell_skills_to_confirm", When::afterwards},
    {"translation_submitted", "tell_translation_waits", When::afterwards},
    {"translation_opened", "search_writers", When::afterwards},
    {"translation_offer_declined", "search_writers", When::afterwards},
    {"translation_given_back", "search_writers", When::afterwards},
    {"translation_delivered", "search_writers", When::afterwards},  // who checks it
    {"translation_offer_made", "tell_translation_offer", When::afterwards},
    {"translation_offer_withdrawn", "tell_translation_offer_withdrawn", When::afterwards},
    {"translation_taken", "tell_translation_taken", When::afterwards},
    {"translation_delivered", "tell_translation_delivered", When::afterwards},
    {"translation_checked", "tell_translation_checked", When::afterwards},
    {"translation_returned", "tell_translation_returned", When::afterwards},
    {"translation_cancelled", "tell_translation_cancelled", When::afterwards},
    {"translation_unfilled", "tell_translation_unfilled", When::afterwards},
    {"translation_checker_missing", "tell_translation_unfilled", When::afterwards},
    {"slot_day_planned", "book_slot_day", When::afterwards},
    {"slot_day_paused", "give_back_slot_day", When::afterwards},
    {"requester_changed", "review_slot_days", When::afterwards},
});

/// The worker sends waiting messages and fetches calendars after each turn (api/outgoing); this
/// only wakes it.
dispatch::Result<dispatch::Done> wake(UseCase& /*use*/, const Delivery& /*delivery*/) {
    return dispatch::Done{};
}

/// A day of hours on site is booked, and its person takes it.
dispatch::Result<dispatch::Done> book_slot_day(UseCase& use, const Delivery& delivery) {
    if (auto booked = booking::book_slot_day(use, delivery.aggregate_id); !booked) return booked;
    return matching::assign_slot_day(use, delivery.aggregate_id);
}

dispatch::Result<dispatch::Done> give_back_slot_day(UseCase& use, const Delivery& delivery) {
    return booking::give_back_slot_day(use, delivery.aggregate_id);
}

/// An office has entered or left out closing days.
dispatch::Result<dispatch::Done> review_slot_days(UseCase& use, const Delivery& /*delivery*/) {
    return scheduling::plan_slot_days(use);
}

/// What happens once a night: people are asked before school holidays, hours on site are
/// planned, colleagues in-house are reminded of their languages, and what is old goes.
dispatch::Result<dispatch::Done> work_by_night(UseCase& use, const Delivery& delivery) {
    if (auto asked = scheduling::ask_holidays(use); !asked) return asked;
    if (auto planned = scheduling::plan_slot_days(use); !planned) return planned;
    if (auto reminded = pool::remind_house_colleagues(use); !reminded) return reminded;
    return privacy::erase_old(use, delivery);
}

// Who does it.
constexpr auto kConsumers = std::to_array<Consumer>({
    {"search_seats", matching::search_seats_of},
    {"go_on_with_series", matching::go_on_with_series},
    {"complete_booking", booking::complete_booking_if_done},
    {"lapse_booking", booking::lapse_booking},
    {"refuse_requests", booking::refuse_requests},
    {"tell_offer", notify::tell_offer},
    {"tell_offer_withdrawn", notify::tell_offer_withdrawn},
    {"tell_assignment", notify::tell_assignment},
    {"tell_cancellation", notify::tell_cancellation},
    {"tell_unfilled", notify::tell_unfilled},
    {"tell_lapse", notify::tell_lapse},
    {"tell_refusal", notify::tell_refusal},
    {"tell_new_office", notify::tell_new_office},
    {"tell_choice", notify::tell_choice},
    {"tell_move", notify::tell_move},
    {"tell_timesheet", notify::tell_timesheet},
    {"tell_objection", notify::tell_objection},
    {"tell_answer", notify::tell_answer},
    {"search_writers", translation::search_writers},
    {"tell_translation_waits", notify::tell_translation_waits},
    {"tell_translation_offer", notify::tell_translation_offer},
    {"tell_translation_offer_withdrawn", notify::tell_translation_offer_withdrawn},
    {"tell_translation_taken", notify::tell_translation_taken},
    {"tell_translation_delivered", notify::tell_translation_delivered},
    {"tell_translation_checked", notify::tell_translation_checked},
    {"tell_translation_returned", notify::tell_translation_returned},
    {"tell_translation_cancelled", notify::tell_translation_cancelled},
    {"tell_translation_unfilled", notify::tell_translation_unfilled},
    {"tell_translation_overdue", notify::tell_translation_overdue},
    {"remind_translation", notify::remind_translation},
    {"tell_emergency_folder", notify::tell_emergency_folder},
    {"tell_holidays", notify::tell_holidays},
    {"tell_skills_to_confirm", notify::tell_skills_to_confirm},
    {"tell_series", notify::tell_series},
    {"remind_offer", notify::remind_offer},
    {"remind_assignment", notify::remind_assignment},
    {"remind_timesheet", notify::remind_timesheet},
    {"remind_confirmation", notify::remind_confirmation},
    {"send_message", wake},
    {"fetch_calendar", wake},
    {"book_slot_day", book_slot_day},
    {"give_back_slot_day", give_back_slot_day},
    {"review_slot_days", review_slot_days},
    {"erase_old", work_by_night},
    {"ring_hotline", hotline::ring_queue_of},
    {"end_hotline", hotline::end_call_of},
    {"make_emergency_folder", reporting::make_emergency_folder},
});

}  // namespace

std::span<const Reaction> reactions() {
    return kReactions;
}

std::span<const Consumer> consumers() {
    return kConsumers;
}

}  // namespace services
