#include "services/booking/read_timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "db/queries/booking.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

enum class Eyes { office_too, coordinator_only };

struct Text {
    std::string_view type;
    Eyes eyes;
    std::string_view german;
    std::string_view english;
};

constexpr auto kTexts = std::to_array<Text>({
    {"booking_requested", Eyes::office_too, "Angefragt", "Requested"},
    {"booking_approved", Eyes::office_too, "Von der Vermittlungsstelle freigegeben", "Approved"},
    {"booking_activated", Eyes::office_too, "Suche freigegeben", "The search may begin"},
    {"booking_moved", Eyes::office_too, "Auf einen anderen Termin verschoben",
     "Moved to another time"},
    {"booking_cancelled", Eyes::office_too, "Storniert", "Cancelled"},
    {"booking_withdrawn", Eyes::office_too, "Zurückgezogen", "Withdrawn"},
    {"booking_completed", Eyes::office_too, "Abgeschlossen", "Completed"},
    {"search_wanted", Eyes::office_too, "Es wird erneut gesucht", "Searched again"},
    {"seat_unfilled", Eyes::office_too, "Niemand gefunden", "Nobody was found"},
    {"booking_lapsed", Eyes::office_too, "Nicht rechtzeitig freigegeben", "Not approved in time"},
    {"booking_refused", Eyes::office_too, "Beendet: Einsatzstelle nicht aufgenommen",
     "Ended: the office was not accepted"},
    {"choice_wanted", Eyes::coordinator_only, "Wartet auf die Auswahl durch die Koordination",
     "Waits for the coordinator's choice"},
    {"round_opened", Eyes::coordinator_only, "Anfragerunde begonnen", "Offer round opened"},
    {"round_closed", Eyes::coordinator_only, "Anfragerunde beendet", "Offer round closed"},
    {"offer_made", Eyes::coordinator_only, "Einsatzangebot gemacht", "Offer made"},
    {"offer_called", Eyes::coordinator_only, "Angerufen", "Called"},
    {"offer_accepted", Eyes::coordinator_only, "Zugesagt", "Offer accepted"},
    {"offer_interested", Eyes::coordinator_only, "Könnte", "Interested"},
    {"offer_declined", Eyes::coordinator_only, "Kann nicht", "Declined"},
    {"offer_recused", Eyes::coordinator_only, "Befangen", "Recused"},
    {"offer_expired", Eyes::coordinator_only, "Nicht geantwortet", "Offer expired"},
    {"offer_withdrawn", Eyes::coordinator_only, "Einsatzangebot zurückgezogen", "Offer withdrawn"},
    {"offer_proposed", Eyes::office_too, "Anderer Termin vorgeschlagen", "Another time proposed"},
    {"proposal_taken", Eyes::office_too, "Vorgeschlagenen Termin übernommen", "Proposal taken"},
    {"proposal_refused", Eyes::office_too, "Vorgeschlagenen Termin abgelehnt", "Proposal refused"},
    {"assignment_confirmed", Eyes::office_too, "Sprachmittler:in gefunden", "Interpreter found"},
    {"assignment_cancelled", Eyes::office_too, "Einsatz abgesagt", "Assignment cancelled"},
    {"outcome_reported", Eyes::office_too, "Verlauf gemeldet", "Outcome reported"},
    {"message_written", Eyes::office_too, "Nachricht an die Koordination",
     "Message to the coordinator"},
    {"message_answered", Eyes::office_too, "Nachricht beantwortet", "Message answered"},
    {"message_closed", Eyes::office_too, "Nachricht erledigt", "Message dealt with"},
    {"timesheet_submitted", Eyes::office_too, "Einsatznachweis eingereicht", "Hours reported"},
    {"timesheet_confirmed", Eyes::office_too, "Einsatznachweis bestätigt", "Hours confirmed"},
    {"timesheet_objected", Eyes::office_too, "Einsatznachweis beanstandet", "Hours objected to"},
});

/// Of an event that nobody wrote a line for only the coordinator sees the bare name.
Text text_of(const std::string& type) {
    const auto found = std::ranges::find(kTexts, std::string_view{type}, &Text::type);
    return found == kTexts.end() ? Text{type, Eyes::coordinator_only, type, type} : *found;
}

TimelineEntry entry_of(const db::Row& row) {
    TimelineEntry entry{.at = row.instant("occurred_at"),
                        .seq = row.integer("seq"),
                        .type = {},
                        .text_de = {},
                        .text_en = {}};
    entry.type = row.text("type");
    const auto text = text_of(entry.type);
    entry.text_de = text.german;
    entry.text_en = text.english;
    entry.data = row.text("data");
    return entry;
}

/// Gives the lines about messages what was written; a message that the actor may not see leaves no
/// line.
void add_messages(UseCase& use, dispatch::BookingId id, std::vector<TimelineEntry>& entries) {
    const auto messages = load_messages(use, id);
    std::erase_if(entries, [&](TimelineEntry& entry) {
        if (!entry.type.starts_with("message_")) return false;
        const auto named = id_in(entry.data, "message_id");
        const auto found = std::ranges::find(messages, named, &MessageView::id);
        if (found == messages.end()) return true;
        entry.message = *found;
        return false;
    });
}

void tell_count(TimelineEntry& entry, int count) {
    entry.text_de = fmt::format("{} {} gefragt", count, count == 1 ? "Person" : "Personen");
    entry.text_en = fmt::format("{} {} asked", count, count == 1 ? "person" : "people");
}

/// Offers made one after the other with nothing between them that the office sees become one line.
std::vector<TimelineEntry> for_office(const std::vector<TimelineEntry>& all) {
    std::vector<TimelineEntry> seen;
    int asked = 0;
    for (auto entry : all) {
        const bool is_offer = entry.type == "offer_made";
        if (!is_offer && text_of(entry.type).eyes == Eyes::coordinator_only) continue;
        entry.data = "{}";
        if (!is_offer) {
            asked = 0;
            seen.push_back(std::move(entry));
            continue;
        }
        if (++asked == 1) {
            entry.type = "people_asked";
            seen.push_back(std::move(entry));
        }
        tell_count(seen.back(), asked);
    }
    return seen;
}

}  // namespace

dispatch::Result<std::vector<TimelineEntry>> read_timeline(UseCase& use, dispatch::BookingId id) {
    const auto seen =
        use.tx.run(db::query::booking_read_list, use.tenant, std::vector{id}, use.scope.requester);
    if (seen.empty())
        return dispatch::Error{dispatch::Refusal::not_found, "not_found", "booking_id"};
    std::vector<TimelineEntry> entries;
    const auto rows = use.tx.run(db::query::booking_event_list, use.tenant, id);
    for (const auto& row : rows) entries.push_back(entry_of(row));
    add_messages(use, id, entries);
    note_audit(use, {.action = "timeline_viewed", .kind = "booking", .ids = {id.value}});
    return use.scope.requester ? for_office(entries) : entries;
}

}  // namespace services::booking
