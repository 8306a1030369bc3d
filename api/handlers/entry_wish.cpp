#include "api/handlers/entry_wish.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>

#include "api/handlers/booking_json.hpp"
#include "api/handlers/pool_json.hpp"

namespace api {
namespace {

namespace pool = services::pool;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

constexpr auto kWish =
    std::to_array<std::string_view>({"phone", "office", "booking", "confirmed_findings"});
constexpr auto kOfOffice =
    std::to_array<std::string_view>({"name", "kind", "street", "postcode", "town"});
constexpr auto kOfBooking =
    std::to_array<std::string_view>({"language", "alternative_languages", "setting", "mode",
                                     "duration_min", "times", "gender_wish", "answers"});

Error in(std::string_view group, Error error) {
    error.detail = std::string{group} + '.' + error.detail;
    return error;
}

/// Refuses what `allowed` does not name.
Result<Json> part(const Json& wish,
                  std::string_view name,
                  std::span<const std::string_view> allowed) {
    if (!wish.contains(name) || !wish[name].is_object())
        return Error{Refusal::invalid, "field_missing", std::string{name}};
    for (const auto& [field, value] : wish[name].items())
        if (std::ranges::find(allowed, field) == allowed.end())
            return in(name, {Refusal::invalid, "field_unknown", field});
    return wish[name];
}

Result<pool::OfficeFields> read_office(const Json& wish) {
    auto office = part(wish, "office", kOfOffice);
    if (!office) return office.error();
    Json place = Json::object();
    for (const std::string field : {"street", "postcode", "town"}) {
        if (!office->contains(field))
            return Error{Refusal::invalid, "field_missing", "office." + field};
        place[field] = (*office)[field];
        office->erase(field);
    }
    place["name"] = place["street"];
    (*office)["places"] = Json::array({place});
    JsonReader reader{*office};
    pool::OfficeFields fields;
    read_office_fields(reader, fields);
    if (const auto problem = reader.problem()) return in("office", *problem);
    if (fields.name.empty()) return Error{Refusal::invalid, "field_missing", "office.name"};
    return fields;
}

Result<services::booking::BookingInput> read_booking_part(const Json& wish) {
    const auto booking = part(wish, "booking", kOfBooking);
    if (!booking) return booking.error();
    JsonReader reader{*booking};
    auto input = read_booking_input(reader);
    if (input.times.empty()) reader.note_problem("field_missing", "times");
    if (const auto problem = reader.problem()) return in("booking", *problem);
    return input;
}

}  // namespace

Json wish_of(const Json& body) {
    Json wish = Json::object();
    for (const auto name : kWish)
        if (body.contains(name)) wish[name] = body[name];
    return wish;
}

Result<pool::OfficeFields> read_office_wish(const Json& wish, const Staff& who) {
    auto office = read_office(wish);
    if (!office) return office.error();
    JsonReader reader{wish};
    office->email = who.email;
    office->phone = reader.optional_text("phone", 40);
    return office;
}

Result<EntryWish> read_unfinished_wish(const Json& wish) {
    auto whole = wish;
    if (!whole.contains("office")) whole["office"] = Json::object();
    auto& office = whole["office"];
    if (!office.is_object()) return Error{Refusal::invalid, "field_invalid", "office"};
    constexpr std::pair<const char*, const char*> kMadeUp[]{
        {"name", "-"}, {"kind", "other_office"}, {"street", "-"}, {"postcode", ""}, {"town", ""}};
    const Json nothing = "";
    for (const auto& [field, value] : kMadeUp)
        if (!office.contains(field) || office[field] == nothing) office[field] = value;
    return read_entry_wish(whole, {.email = "", .name = "-"});
}

Result<EntryWish> read_entry_wish(const Json& wish, const Staff& who) {
    JsonReader reader{wish};
    const auto phone = reader.optional_text("phone", 40);
    const auto confirmed = reader.texts("confirmed_findings", 30, 60);
    reader.raw("office");
    reader.raw("booking");
    if (const auto problem = reader.problem()) return *problem;
    auto office = read_office_wish(wish, who);
    if (!office) return office.error();
    auto booking = read_booking_part(wish);
    if (!booking) return booking.error();
    booking->contact = {.name = who.name, .phone = phone.value_or(""), .room = ""};
    booking->confirmed_findings = confirmed;
    return EntryWish{*std::move(office), *std::move(booking)};
}

}  // namespace api
