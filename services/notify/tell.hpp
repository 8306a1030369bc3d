#pragma once

#include "services/reactions.hpp"
#include "services/use_case.hpp"

namespace services::notify {

using Told = dispatch::Result<dispatch::Done>;

// After an event: who has to know, and the reminders that belong to it.
Told tell_offer(UseCase& use, const Delivery& offer_made);
Told tell_offer_withdrawn(UseCase& use, const Delivery& offer_withdrawn);
Told tell_assignment(UseCase& use, const Delivery& assignment_confirmed);
Told tell_cancellation(UseCase& use, const Delivery& assignment_cancelled);
Told tell_unfilled(UseCase& use, const Delivery& seat_unfilled);
Told tell_lapse(UseCase& use, const Delivery& booking_lapsed);
Told tell_refusal(UseCase& use, const Delivery& booking_refused);
Told tell_new_office(UseCase& use, const Delivery& requester_waits);
Told tell_choice(UseCase& use, const Delivery& choice_wanted);
Told tell_move(UseCase& use, const Delivery& booking_moved);
Told tell_timesheet(UseCase& use, const Delivery& timesheet_submitted);
Told tell_objection(UseCase& use, const Delivery& timesheet_objected);
Told tell_answer(UseCase& use, const Delivery& message_answered);
Told tell_emergency_folder(UseCase& use, const Delivery& emergency_folder_made);
Told tell_holidays(UseCase& use, const Delivery& holidays_asked);
Told tell_skills_to_confirm(UseCase& use, const Delivery& skills_to_confirm);

// Timers: each looks on arrival whether it is still needed. `subject_id` is the offer or the
// assignment.
Told remind_offer(UseCase& use, const Delivery& timer);
Told remind_assignment(UseCase& use, const Delivery& timer);
Told remind_timesheet(UseCase& use, const Delivery& timer);
Told remind_confirmation(UseCase& use, const Delivery& timer);

}  // namespace services::notify
