#include <nlohmann/json.hpp>

#include "api/handlers/booking_json.hpp"

namespace api {
namespace {

namespace bookings = services::booking;
namespace calendar = dispatch::calendar;
namespace settings = dispatch::settings;

/// Reads one object below `field`; its problems become those of the reader above.
template <class Read>
void read_object(JsonReader& reader, const Json& value, std::string_view field, Read read) {
    if (!value.is_object()) {
        reader.note_problem("field_invalid", field);
        return;
    }
    JsonReader inner{value};
    read(inner);
    if (const auto problem = inner.problem())
        reader.note_problem(problem->code, std::string{field} + "." + problem->detail);
}

template <class Value>
Value checked(JsonReader& reader, std::string_view field, std::optional<Value> value) {
    if (!value) reader.note_problem("field_invalid", field);
    return value.value_or(Value{});
}

std::optional<bookings::WhichHour> read_which(JsonReader& reader) {
    const auto which = reader.optional_one_of("ambiguous", {"earlier", "later"});
    if (!which) return std::nullopt;
    return *which == "later" ? bookings::WhichHour::later : bookings::WhichHour::earlier;
}

calendar::LocalDay read_day(JsonReader& reader, std::string_view field) {
    return checked(reader, field, calendar::parse_local_day(reader.text(field, 10)));
}

calendar::TimeOfDay read_time(JsonReader& reader, std::string_view field) {
    return checked(reader, field, calendar::parse_time_of_day(reader.text(field, 5)));
}

std::vector<std::chrono::weekday> read_weekdays(JsonReader& reader) {
    std::vector<std::chrono::weekday> days;
    for (const auto& day : reader.raw("weekdays")) {
        const bool fits = day.is_number_integer() && day >= 1 && day <= 7;
        if (!fits) reader.note_problem("field_invalid", "weekdays");
        if (fits) days.emplace_back(day.get<unsigned>());
    }
    return days;
}

dispatch::booking::Window read_window(JsonReader& reader) {
    dispatch::booking::Window window;
    window.days.begin = read_day(reader, "first_day");
    window.days.end = read_day(reader, "last_day") + std::chrono::days{1};
    window.weekdays = read_weekdays(reader);
    window.hours.from = read_time(reader, "from");
    window.hours.to = read_time(reader, "to");
    if (window.days.end <= window.days.begin) reader.note_problem("field_invalid", "last_day");
    if (window.hours.to <= window.hours.from) reader.note_problem("field_invalid", "to");
    return window;
}

bookings::Contact read_contact(JsonReader& reader) {
    return {.name = reader.optional_text("name", 120).value_or(""),
            .phone = reader.optional_text("phone", 40).value_or(""),
            .room = reader.optional_text("room", 60).value_or("")};
}

bookings::OwnStrategy read_strategy(JsonReader& reader) {
    bookings::OwnStrategy strategy;
    const auto kind =
        reader.one_of("kind", {"one_by_one", "waves", "all_at_once", "collect_then_choose"});
    strategy.kind = settings::parse_strategy(kind).value_or(settings::Strategy::waves);
    if (const auto size = reader.optional_integer("size", 1, 50))
        strategy.size = static_cast<int>(*size);
    if (reader.has("until")) strategy.until = read_local(reader, "until");
    return strategy;
}

std::map<std::string, bool> read_answers(JsonReader& reader) {
    std::map<std::string, bool> answers;
    for (const auto& [code, answer] : reader.raw("answers").items()) {
        if (!answer.is_boolean() || code.size() > 60)
            reader.note_problem("field_invalid", "answers");
        if (answer.is_boolean()) answers[code] = answer.get<bool>();
    }
    return answers;
}

template <class IdType>
std::optional<IdType> read_id(JsonReader& reader, std::string_view field) {
    const auto uuid = reader.optional_uuid(field);
    return uuid ? std::optional{IdType{*uuid}} : std::nullopt;
}

std::vector<dispatch::InterpreterId> read_people(JsonReader& reader, std::string_view field) {
    std::vector<dispatch::InterpreterId> people;
    for (const auto& uuid : reader.uuids(field, 5)) people.push_back({uuid});
    return people;
}

void read_wishes(JsonReader& reader, bookings::BookingInput& input) {
    if (const auto text = reader.optional_one_of(
            "required_qualification", {"none", "trained", "certified", "professional", "sworn"}))
        input.qualification = settings::parse_qualification(*text);
    if (const auto text = reader.optional_one_of("gender_wish", {"female", "male", "diverse"}))
        input.gender_wish = settings::parse_gender(*text);
    input.wished = read_people(reader, "wished_interpreters");
    input.excluded = read_people(reader, "excluded_interpreters");
    if (reader.has("strategy"))
        read_object(reader, reader.raw("strategy"), "strategy",
                    [&](JsonReader& inner) { input.strategy = read_strategy(inner); });
}

void read_particulars(JsonReader& reader, bookings::BookingInput& input) {
    input.case_references = reader.texts("case_references", 10, 60);
    input.cost_centre = reader.optional_text("cost_centre", 40);
    input.funding_source = reader.optional_text("funding_source", 40);
    input.note = reader.optional_text("note", 500).value_or("");
    if (reader.has("contact"))
        read_object(reader, reader.raw("contact"), "contact",
                    [&](JsonReader& inner) { input.contact = read_contact(inner); });
    input.answers = read_answers(reader);
    input.confirmed_findings = reader.texts("confirmed_findings", 30, 60);
    input.channel = read_channel(reader);
}

}  // namespace

calendar::LocalTime read_local(JsonReader& reader, std::string_view field) {
    return checked(reader, field, calendar::parse_local_time(reader.text(field, 16)));
}

std::vector<bookings::WallTime> read_times(JsonReader& reader, std::string_view field) {
    std::vector<bookings::WallTime> times;
    const Json& list = reader.raw(field);
    if (list.is_null()) return times;
    if (!list.is_array() || list.empty() || list.size() > 3) {
        reader.note_problem("field_invalid", field);
        return times;
    }
    for (const auto& value : list)
        read_object(reader, value, field, [&](JsonReader& inner) {
            const auto local = read_local(inner, "local");
            times.push_back({.local = local, .which = read_which(inner)});
        });
    return times;
}

std::optional<services::Channel> read_channel(JsonReader& reader) {
    using services::Channel;
    const auto text =
        reader.optional_one_of("channel", {"portal", "api", "telephone", "paper", "email"});
    if (!text) return std::nullopt;
    if (*text == "portal") return Channel::portal;
    if (*text == "api") return Channel::api;
    if (*text == "telephone") return Channel::telephone;
    if (*text == "paper") return Channel::paper;
    return Channel::email;
}

bookings::BookingInput read_booking_input(JsonReader& reader) {
    bookings::BookingInput input;
    input.requester = read_id<dispatch::RequesterId>(reader, "requester_id");
    input.place = read_id<dispatch::PlaceId>(reader, "place_id");
    input.language = reader.text("language", 3);
    input.alternative_languages = reader.texts("alternative_languages", 5, 3);
    input.setting = reader.text("setting", 60);
    const auto mode = reader.one_of("mode", {"on_site", "telephone", "video"});
    input.mode = settings::parse_mode(mode).value_or(settings::Mode::on_site);
    input.duration = dispatch::Minutes{reader.integer("duration_min", 5, 1440)};
    input.times = read_times(reader, "times");
    if (reader.has("window"))
        read_object(reader, reader.raw("window"), "window",
                    [&](JsonReader& inner) { input.window = read_window(inner); });
    input.seats = static_cast<int>(reader.optional_integer("seats", 1, 10).value_or(1));
    read_wishes(reader, input);
    read_particulars(reader, input);
    return input;
}

}  // namespace api
