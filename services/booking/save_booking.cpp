#include "services/booking/save_booking.hpp"

#include <nlohmann/json.hpp>

#include "db/queries/booking.hpp"
#include "db/queries/search.hpp"
#include "db/secrets/vault.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace calendar = dispatch::calendar;
using dispatch::BookingId;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using Json = nlohmann::json;

template <class T>
std::optional<std::string> text_of(const std::optional<T>& value) {
    if (!value) return std::nullopt;
    return std::string{to_text(*value)};
}

std::optional<std::string> window_json(const BookingInput& input) {
    if (!input.window) return std::nullopt;
    Json weekdays = Json::array();
    for (const auto day : input.window->weekdays) weekdays.push_back(day.iso_encoding());
    const auto last = input.window->days.end - std::chrono::days{1};
    return Json{{"first_day", calendar::to_text(input.window->days.begin)},
                {"last_day", calendar::to_text(last)},
                {"weekdays", weekdays},
                {"from", calendar::to_text(input.window->hours.from)},
                {"to", calendar::to_text(input.window->hours.to)}}
        .dump();
}

std::optional<std::string> strategy_json(const BookingInput& input) {
    if (!input.strategy) return std::nullopt;
    Json strategy{{"kind", dispatch::settings::to_text(input.strategy->kind)}};
    if (input.strategy->size) strategy["size"] = *input.strategy->size;
    if (input.strategy->until) strategy["until"] = calendar::to_text(*input.strategy->until);
    return strategy.dump();
}

std::string contact_json(const Contact& contact) {
    return Json{{"name", contact.name}, {"phone", contact.phone}, {"room", contact.room}}.dump();
}

std::vector<std::string> codes_of(const std::vector<dispatch::booking::Finding>& findings) {
    std::vector<std::string> codes;
    codes.reserve(findings.size());
    for (const auto& finding : findings) codes.emplace_back(finding.code);
    return codes;
}

Result<std::optional<dispatch::Uuid>> find_source(UseCase& use, const BookingInput& input) {
    if (!input.funding_source) return std::optional<dispatch::Uuid>{};
    const auto rows = use.tx.run(db::query::booking_source_find, use.tenant, *input.funding_source);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "funding_source"};
    return std::optional{rows.only().uuid("id")};
}

std::optional<dispatch::SeriesId> series_of(const BookingInput& input) {
    return input.of_series ? std::optional{input.of_series->series} : std::nullopt;
}

std::optional<std::string> occurrence_of(const BookingInput& input) {
    return input.of_series ? std::optional{calendar::to_text(input.of_series->day)} : std::nullopt;
}

Result<Done> add_booking(UseCase& use, BookingId id, const SaveBooking& command) {
    const auto& [judged, input, state] = command;
    auto source = find_source(use, input);
    if (!source) return source.error();
    const auto seal = [&](std::string_view column, const std::string& plain) {
        return plain.empty() ? std::optional<db::Bytes>{}
                             : std::optional{use.tools.vault.seal(
                                   use.tx, use.tenant, {"booking", column, id.value}, plain)};
    };
    const auto number =
        use.tx.run(db::query::booking_number_next, use.tenant).only().integer("last_number");
    use.tx.run(
        db::query::booking_add, use.tenant, id, number, judged.office.id, judged.office.place_id,
        use.actor.account, seal("contact_enc", input.contact ? contact_json(*input.contact) : ""),
        dispatch::booking::to_text(state), dispatch::settings::to_text(judged.checked.urgency),
        input.setting, dispatch::settings::to_text(input.mode),
        dispatch::language::to_text(judged.request.form), input.language,
        input.alternative_languages, input.duration, window_json(input),
        text_of(input.qualification), text_of(input.gender_wish), input.cost_centre, *source,
        seal("note_enc", input.note), Json(input.answers).dump(), codes_of(judged.checked.findings),
        strategy_json(input), judged.request.entered_afterwards, judged.rules.rule_ids, use.now,
        series_of(input), occurrence_of(input));
    return Done{};
}

Result<Done> add_persons(UseCase& use, BookingId id, const BookingInput& input) {
    const auto add = [&](dispatch::InterpreterId person, std::string_view kind) {
        return use.tx.run(db::query::booking_person_add, use.tenant, id, person, kind).affected();
    };
    for (const auto& person : input.wished)
        if (add(person, "wished") == 0)
            return Error{Refusal::not_found, "not_found", "wished_interpreters"};
    for (const auto& person : input.excluded)
        if (add(person, "excluded") == 0)
            return Error{Refusal::not_found, "not_found", "excluded_interpreters"};
    return Done{};
}

void add_cases(UseCase& use, BookingId id, const std::vector<std::string>& references) {
    for (const auto& reference : references) {
        const auto row = use.new_id();
        const auto sealed = use.tools.vault.seal(use.tx, use.tenant,
                                                 {"booking_case", "reference_enc", row}, reference);
        const auto hash =
            use.tools.vault.equality_hash(use.tx, use.tenant, "case_reference", reference);
        use.tx.run(db::query::booking_case_add, use.tenant, row, id, sealed, hash);
    }
}

}  // namespace

void add_time_options(UseCase& use,
                      BookingId id,
                      const std::vector<dispatch::booking::TimeOption>& options) {
    int position = 0;
    for (const auto& option : options)
        use.tx.run(db::query::time_option_add, use.tenant, use.new_id(), id, ++position,
                   option.during.begin, option.during.end, calendar::to_text(option.local_begin),
                   option.zone, option.ambiguous);
}

Result<BookingId> save_booking(UseCase& use, const SaveBooking& command) {
    const auto id = use.make_id<BookingId>();
    if (auto added = add_booking(use, id, command); !added) return added.error();
    add_time_options(use, id, command.judged.request.options);
    for (int position = 1; position <= command.input.seats; ++position)
        use.tx.run(db::query::booking_seat_add, use.tenant, use.new_id(), id, position,
                   command.input.language);
    if (auto added = add_persons(use, id, command.input); !added) return added.error();
    add_cases(use, id, command.input.case_references);
    note_audit(use, {.action = "booking_requested", .kind = "booking", .ids = {id.value}});
    auto noted =
        note_event(use, {.type = "booking_requested",
                         .aggregate = "booking",
                         .aggregate_id = id.value,
                         .data = ids_json({{"requester_id", command.judged.office.id.value}})});
    if (!noted) return noted.error();
    return id;
}

}  // namespace services::booking
