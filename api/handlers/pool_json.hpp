#pragma once

#include <functional>

#include "api/json.hpp"
#include "services/pool/availability.hpp"
#include "services/pool/interpreter.hpp"
#include "services/pool/requester.hpp"

namespace api {

/// The schema Interpreter; contact data only where the use case loaded them.
Json person_json(const Call& call, const services::pool::Person& person);
Json office_json(const Call& call, const services::pool::Office& office);
Json availability_json(const Call& call, const services::pool::PersonAvailability& availability);

/// Reads what the body names onto `fields` (InterpreterInput, InterpreterPatch); null empties.
void read_person_fields(JsonReader& reader, services::pool::PersonFields& fields);
void read_office_fields(JsonReader& reader, services::pool::OfficeFields& fields);

std::vector<services::pool::PersonSkill> read_skills(JsonReader& reader);
std::vector<dispatch::training::Clearance> read_clearances(JsonReader& reader);
services::pool::PersonAvailability read_availability_body(JsonReader& reader);
std::vector<dispatch::calendar::RecurringWindow> read_recurring(JsonReader& reader);

/// A day "2026-03-01" or null.
std::optional<dispatch::calendar::LocalDay> optional_day(JsonReader& reader,
                                                         std::string_view field);

/// Reads each object of a list with a reader of its own; problems are kept with the list's name.
void read_each(JsonReader& reader,
               std::string_view field,
               std::size_t max_items,
               const std::function<void(JsonReader&)>& read);

Json day_or_null(const std::optional<dispatch::calendar::LocalDay>& day);

/// Warnings of a use case as schema Finding.
Json warnings_json(const std::vector<std::string_view>& codes);

}  // namespace api
