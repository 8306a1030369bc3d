#pragma once

#include "services/reactions.hpp"

// What is told about written orders: numbers, languages and deadlines; never a text, the name of a
// file or anything of a client.
namespace services::notify {

using Told = dispatch::Result<dispatch::Done>;

Told tell_translation_offer(UseCase& use, const Delivery& delivery);
Told tell_translation_offer_withdrawn(UseCase& use, const Delivery& delivery);
/// Office and writer; sets the timers of the deadline.
Told tell_translation_taken(UseCase& use, const Delivery& delivery);
/// The office, when it may look at it; else whoever sent it back to be revised.
Told tell_translation_delivered(UseCase& use, const Delivery& delivery);
Told tell_translation_checked(UseCase& use, const Delivery& delivery);
Told tell_translation_returned(UseCase& use, const Delivery& delivery);
Told tell_translation_cancelled(UseCase& use, const Delivery& delivery);
/// Nobody was found: office and coordinators; no checker: the coordinators.
Told tell_translation_unfilled(UseCase& use, const Delivery& delivery);
Told tell_translation_waits(UseCase& use, const Delivery& delivery);

// Timers: before the deadline, and when it has come without a delivery.
Told remind_translation(UseCase& use, const Delivery& timer);
Told tell_translation_overdue(UseCase& use, const Delivery& timer);

}  // namespace services::notify
