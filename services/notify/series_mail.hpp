#pragma once

#include "services/documents/ics.hpp"
#include "services/notify/mail_facts.hpp"
#include "services/notify/prepare_mail.hpp"

namespace services::notify {

/// The rule of the series that an offer is of, if it is of one.
void set_series_rule(UseCase& use, MailFacts& facts, dispatch::SeriesId series);

/// Of a mail of kind series_news or series_state: the rule, and its occurrences ahead as they stand
/// for the recipient. False when there are none: then it is news to nobody.
bool set_series_list(UseCase& use, MailFacts& facts, const Claimed& message);

/// The confirmed appointments ahead, as entries for the recipient's calendar.
std::vector<documents::CalendarEntry> series_entries(UseCase& use, const Claimed& message);

}  // namespace services::notify
