#pragma once

#include <vector>

#include "dispatch/core/result.hpp"
#include "services/pool/interpreter.hpp"
#include "services/use_case.hpp"

namespace services::pool {

/// The person with everything that is kept; nothing outside the scope of the use case.
std::optional<Person> load_person(UseCase& use, dispatch::InterpreterId id);

/// Saves a new person under `person.id`; `interpreter_number_taken` if the number is.
dispatch::Result<dispatch::Done> insert_person(UseCase& use, const Person& person);

/// Saves the fields over the version that was read: `version_stale`, `interpreter_number_taken`.
dispatch::Result<dispatch::Done> update_person(UseCase& use, const Person& person);

/// In the order language, form, direction.
std::vector<PersonSkill> load_skills(UseCase& use, dispatch::InterpreterId id);
void replace_skills(UseCase& use,
                    dispatch::InterpreterId id,
                    const std::vector<PersonSkill>& skills);
void replace_clearances(UseCase& use,
                        dispatch::InterpreterId id,
                        const std::vector<dispatch::training::Clearance>& clearances);

/// Everything that is named must fit.
struct PersonFilter {
    std::optional<std::string> language = {};
    std::optional<std::string> state = {};
    std::optional<std::string> kind = {};
    std::optional<std::string> gender = {};
    std::optional<std::string> specialisation = {};
    std::optional<std::string> town = {};       // or the begin of a postcode
    std::optional<std::string> clearance = {};  // valid today
    std::optional<int> weekday = {};            // 1 Monday: has hours then, or said none at all
    std::optional<dispatch::Period> free = {};  // nothing booked, not absent, within the hours
    /// Of `language`: the words of `q` that named it. Somebody of that name fits too.
    std::optional<std::string> language_words = {};
    std::optional<std::string> q = {};  // words of name, number, town or specialisation
    std::optional<dispatch::Instant> updated_since = {};
    std::optional<std::string> sort = {};  // name | booked | last_assignment
    bool descending = false;
    std::optional<dispatch::Instant> after_time = {};
    std::optional<dispatch::Uuid> after_id = {};
    std::size_t limit = 50;
};

/// People without their contact data, with the minutes booked this month; by time of change unless
/// sorted otherwise. REQUIRES: after_time with after_id.
std::vector<Person> load_people(UseCase& use, const PersonFilter& filter);

/// For equality of addresses only; case and blanks around do not count.
db::Param email_hash(UseCase& use, const std::string& email);

/// `q` as a like pattern that contains it anywhere.
std::optional<std::string> like_pattern(const std::optional<std::string>& q);

}  // namespace services::pool
