#include "services/booking/booking_view.hpp"

#include <nlohmann/json.hpp>
#include <unordered_map>

#include "db/queries/booking.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/settings/catalogue.hpp"
#include "services/booking/allowed_actions.hpp"
#include "services/booking/side.hpp"
#include "services/documents/folding.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::BookingId;
using ViewById = std::unordered_map<BookingId, BookingView*>;

dispatch::Period during_of(const db::Row& row) {
    return {row.instant("begin_at"), row.instant("end_at")};
}

std::optional<std::string> open_cell(UseCase& use, const db::Row& row, const db::Cell& cell) {
    const auto sealed = row.optional_bytes(cell.column);
    if (!sealed) return std::nullopt;
    return use.tools.vault.open(use.tx, use.tenant, cell, *sealed);
}

std::optional<Contact> contact_of(const std::optional<std::string>& json) {
    if (!json) return std::nullopt;
    const auto object = nlohmann::json::parse(*json);
    return Contact{.name = object.value("name", ""),
                   .phone = object.value("phone", ""),
                   .room = object.value("room", "")};
}

std::optional<PlaceView> place_of(const db::Row& row) {
    if (row.is_null("place_id")) return std::nullopt;
    return PlaceView{.id = row.id<dispatch::PlaceId>("place_id"),
                     .name = row.text("place_name"),
                     .street = row.text("street"),
                     .postcode = row.text("postcode"),
                     .town = row.text("town")};
}

BookingView view_of(UseCase& use, const db::Row& row) {
    const auto id = row.id<BookingId>("id");
    return {.id = id,
            .number = row.integer("number"),
            .version = row.integer("version"),
            .state = rules_of::parse_booking_state(row.view("state")).value(),
            .fill = rules_of::Fill::open,
            .urgency = row.text("urgency"),
            .requester = row.id<dispatch::RequesterId>("requester_id"),
            .requester_name = row.text("requester_name"),
            .place = place_of(row),
            .language = row.text("language"),
            .alternative_languages = row.text_array("alternative_languages"),
            .setting = row.text("setting"),
            .mode = row.text("mode"),
            .form = row.text("form"),
            .required_qualification = row.optional_text("required_qualification"),
            .gender_wish = row.optional_text("gender_wish"),
            .cost_centre = row.optional_text("cost_centre"),
            .duration = dispatch::Minutes{row.integer("duration_min")},
            .times = {},
            .seats = {},
            .proposals = {},
            .case_references = {},
            .note = open_cell(use, row, {"booking", "note_enc", id.value}),
            .contact = contact_of(open_cell(use, row, {"booking", "contact_enc", id.value})),
            .findings = row.text_array("findings"),
            .series = row.optional_id<dispatch::SeriesId>("series_id"),
            .occurrence_day = row.optional_text("occurrence_day"),
            .created_at = row.instant("created_at"),
            .updated_at = row.instant("updated_at"),
            .acts = {}};
}

std::optional<AssignmentView> assignment_of(UseCase& use, const db::Row& row) {
    if (row.is_null("assignment_id")) return std::nullopt;
    AssignmentView view{
        .id = row.id<dispatch::AssignmentId>("assignment_id"),
        .interpreter = row.id<dispatch::InterpreterId>("interpreter_id"),
        .interpreter_name = row.text("given_name") + " " + row.text("family_name"),
        .state = rules_of::parse_assignment_state(row.view("assignment_state")).value(),
        .outcome = row.optional_text("outcome"),
        .during = during_of(row),
        .pin = std::nullopt,
        .version = row.integer("assignment_version"),
        .timesheet = std::nullopt,
        .cancelled_by = row.optional_text("cancelled_by"),
        .cancelled_late = std::nullopt};
    if (use.scope.requester)
        view.pin = open_cell(use, row, {"assignment", "pin_enc", view.id.value});
    if (const auto state = row.optional_text("timesheet_state"))
        view.timesheet = rules_of::parse_timesheet_state(*state);
    if (!row.is_null("cancelled_late")) view.cancelled_late = row.boolean("cancelled_late");
    return view;
}

/// Who was cancelled is shown only where the whole booking was.
bool is_shown(const AssignmentView& assignment, const BookingView& booking) {
    return assignment.state != rules_of::AssignmentState::cancelled ||
           booking.state == rules_of::BookingState::cancelled;
}

void add_seats(UseCase& use, const std::vector<BookingId>& ids, const ViewById& views) {
    const auto rows = use.tx.run(db::query::booking_seat_list, use.tenant, ids);
    for (const auto& row : rows) {
        auto& view = *views.at(row.id<BookingId>("booking_id"));
        auto assignment = assignment_of(use, row);
        if (assignment && !is_shown(*assignment, view)) assignment.reset();
        view.seats.push_back({.id = row.id<dispatch::SeatId>("id"),
                              .position = static_cast<int>(row.integer("position")),
                              .role = row.text("role"),
                              .language = row.text("language"),
                              .state = rules_of::parse_seat_state(row.view("state")).value(),
                              .unfilled_reason = row.optional_text("unfilled_reason"),
                              .alternatives = row.text("alternatives"),
                              .assignment = std::move(assignment)});
    }
}

void add_times(UseCase& use, const std::vector<BookingId>& ids, const ViewById& views) {
    const auto times = use.tx.run(db::query::booking_time_list, use.tenant, ids);
    for (const auto& row : times)
        views.at(row.id<BookingId>("booking_id"))
            ->times.push_back({.id = row.uuid("id"),
                               .during = during_of(row),
                               .local = row.text("local_begin"),
                               .ambiguous = row.boolean("ambiguous"),
                               .is_current = row.boolean("is_current")});
    const auto proposals = use.tx.run(db::query::booking_proposal_list, use.tenant, ids);
    for (const auto& row : proposals)
        views.at(row.id<BookingId>("booking_id"))
            ->proposals.push_back({.id = row.uuid("id"),
                                   .offer = row.uuid("offer_id"),
                                   .seat = row.id<dispatch::SeatId>("seat_id"),
                                   .during = during_of(row),
                                   .local = row.text("local_begin")});
}

void add_cases(UseCase& use, const std::vector<BookingId>& ids, const ViewById& views) {
    const auto rows = use.tx.run(db::query::booking_case_of_list, use.tenant, ids);
    for (const auto& row : rows)
        views.at(row.id<BookingId>("booking_id"))
            ->case_references.push_back(use.tools.vault.open(
                use.tx, use.tenant, {"booking_case", "reference_enc", row.uuid("id")},
                row.bytes("reference_enc")));
}

void derive(const UseCase& use, BookingView& view) {
    std::vector<rules_of::SeatState> states;
    states.reserve(view.seats.size());
    for (const auto& seat : view.seats) states.push_back(seat.state);
    view.fill = rules_of::fill_of(states);
    add_acts(view, side_of(use), use.now);
}

}  // namespace

std::vector<BookingView> load_views(UseCase& use,
                                    const std::vector<BookingId>& wanted,
                                    std::string_view audited_as) {
    std::vector<BookingView> views;
    const auto rows =
        use.tx.run(db::query::booking_read_list, use.tenant, wanted, use.scope.requester);
    for (const auto& row : rows) views.push_back(view_of(use, row));
    if (views.empty()) return views;
    ViewById by_id;
    std::vector<BookingId> ids;
    std::vector<dispatch::Uuid> shown;
    for (auto& view : views) {
        by_id[view.id] = &view;
        ids.push_back(view.id);
        shown.push_back(view.id.value);
    }
    add_seats(use, ids, by_id);
    add_times(use, ids, by_id);
    add_cases(use, ids, by_id);
    for (auto& view : views) derive(use, view);
    if (!audited_as.empty())
        note_audit(use, {.action = audited_as, .kind = "booking", .ids = std::move(shown)});
    return views;
}

dispatch::Result<BookingView> read_booking(UseCase& use, BookingId id) {
    auto views = load_views(use, {id}, "booking_viewed");
    if (views.empty())
        return dispatch::Error{dispatch::Refusal::not_found, "not_found", "booking_id"};
    return std::move(views.front());
}

namespace {

/// Codes of the settings whose German or English name holds these words.
std::vector<std::string> settings_called(const std::optional<std::string>& q) {
    std::vector<std::string> codes;
    if (!q) return codes;
    const auto words = documents::fold_for_search(*q);
    for (const auto& setting : dispatch::settings::default_catalogue())
        for (const auto& name : {setting.name_de, setting.name_en})
            if (documents::fold_for_search(name).find(words) != std::string::npos)
                codes.push_back(setting.code);
    return codes;
}

db::Param hash_of(UseCase& use, const std::optional<std::string>& reference) {
    if (!reference) return {};
    return db::to_param(
        use.tools.vault.equality_hash(use.tx, use.tenant, "case_reference", *reference));
}

}  // namespace

BookingPage list_bookings(UseCase& use, const BookingFilter& filter) {
    const auto rows =
        use.tx.run(db::query::booking_list, use.tenant, use.scope.requester, filter.place,
                   filter.state, filter.fill, filter.from, filter.until, filter.updated_since,
                   filter.after_time, filter.after_id, filter.limit + 1, filter.language, filter.q,
                   settings_called(filter.q), hash_of(use, filter.q));
    std::vector<BookingId> ids;
    for (const auto& row : rows) ids.push_back(row.id<BookingId>("id"));
    const bool has_more = ids.size() > filter.limit;
    if (has_more) ids.pop_back();
    return {.items = load_views(use, ids, "bookings_listed"), .has_more = has_more};
}

}  // namespace services::booking
