#include "db/loaders/booking_search.hpp"

#include "db/loaders/place_row.hpp"
#include "db/queries/search.hpp"

namespace db {
namespace {

namespace booking = dispatch::booking;
namespace settings = dispatch::settings;

SearchFor search_of(const Row& row, dispatch::BookingId id) {
    SearchFor search{.booking = id, .requester = row.id<dispatch::RequesterId>("requester_id")};
    search.language = row.text("language");
    search.alternative_languages = row.text_array("alternative_languages");
    search.mode = settings::parse_mode(row.view("mode")).value();
    search.form = settings::parse_form(row.view("form")).value();
    if (const auto wanted = row.optional_text("required_qualification"))
        search.qualification = settings::parse_qualification(*wanted);
    if (const auto gender = row.optional_text("gender_wish"))
        search.gender = settings::parse_gender(*gender);
    search.funding_source = row.text("funding_source");
    if (search.mode == settings::Mode::on_site) search.place = place_of(row);
    return search;
}

std::vector<SeatRow> lock_seats(Transaction& tx,
                                dispatch::TenantId tenant,
                                dispatch::BookingId id) {
    std::vector<SeatRow> seats;
    const auto rows = tx.run(query::seat_lock_list, tenant, id);
    for (const auto& row : rows)
        seats.push_back({row.id<dispatch::SeatId>("id"), row.text("language"),
                         booking::parse_seat_state(row.view("state")).value()});
    return seats;
}

// A talk takes place once: when a seat is taken at one of its times, the others follow.
std::vector<SearchOption> options_of(const Rows& rows, dispatch::Instant now) {
    bool decided = false;
    for (const auto& row : rows) decided = decided || row.boolean("taken");
    std::vector<SearchOption> options;
    for (const auto& row : rows) {
        const dispatch::Period during{row.instant("begin_at"), row.instant("end_at")};
        if (during.begin <= now || (decided && !row.boolean("taken"))) continue;
        options.push_back({.id = row.uuid("id"), .during = during});
    }
    return options;
}

}  // namespace

std::optional<BookingSearch> lock_booking_search(Transaction& tx,
                                                 dispatch::TenantId tenant,
                                                 dispatch::BookingId id,
                                                 dispatch::Instant now) {
    if (tx.run(query::booking_lock, tenant, id).empty()) return std::nullopt;
    const auto rows = tx.run(query::booking_search_read, tenant, id);
    const auto row = rows.only();
    BookingSearch found{.id = id,
                        .state = booking::parse_booking_state(row.view("state")).value(),
                        .urgency = settings::parse_urgency(row.view("urgency")).value(),
                        .setting = row.text("setting"),
                        .strategy = row.text("strategy"),
                        .town = row.optional_text("town").value_or(""),
                        .series = row.optional_id<dispatch::SeriesId>("series_id"),
                        .duration = dispatch::Minutes{row.integer("duration_min")},
                        .search = search_of(row, id),
                        .seats = lock_seats(tx, tenant, id)};
    found.search.options = options_of(tx.run(query::time_option_current_list, tenant, id), now);
    return found;
}

}  // namespace db
