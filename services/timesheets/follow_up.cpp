#include "services/timesheets/follow_up.hpp"

#include "db/queries/timesheet.hpp"
#include "db/secrets/vault.hpp"
#include "services/record.hpp"

namespace services::timesheets {
namespace {

std::string open(UseCase& use, const db::Cell& cell, const std::optional<std::string>& sealed) {
    if (!sealed) return {};
    return use.tools.vault.open(use.tx, use.tenant, cell, *sealed);
}

std::vector<std::string> case_references(UseCase& use, dispatch::BookingId booking) {
    std::vector<std::string> references;
    for (const auto& row : use.tx.run(db::query::booking_case_list, use.tenant, booking))
        references.push_back(open(use, {"booking_case", "reference_enc", row.uuid("id")},
                                  row.optional_bytes("reference_enc")));
    return references;
}

}  // namespace

std::optional<NewRequest> prefill_new_request(UseCase& use, dispatch::BookingId booking) {
    if (use.scope.interpreter) return std::nullopt;
    const auto rows = use.tx.run(db::query::booking_prefill, use.tenant, booking);
    const auto row = rows.only();
    note_audit(use, {.action = "booking_viewed", .kind = "booking", .ids = {booking.value}});
    return NewRequest{
        .requester = row.id<dispatch::RequesterId>("requester_id"),
        .place = row.optional_id<dispatch::PlaceId>("place_id"),
        .setting = row.text("setting"),
        .mode = row.text("mode"),
        .duration_min = row.integer("duration_min"),
        .required_qualification = row.optional_text("required_qualification"),
        .gender_wish = row.optional_text("gender_wish"),
        .cost_centre = row.optional_text("cost_centre"),
        .note = open(use, {"booking", "note_enc", booking.value}, row.optional_bytes("note_enc")),
        .contact =
            open(use, {"booking", "contact_enc", booking.value}, row.optional_bytes("contact_enc")),
        .case_references = case_references(use, booking)};
}

}  // namespace services::timesheets
