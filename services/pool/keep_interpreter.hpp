#pragma once

#include <functional>
#include <vector>

#include "dispatch/core/result.hpp"
#include "services/pool/interpreter_store.hpp"
#include "services/use_case.hpp"

namespace services::pool {

/// Refusals: `language_unknown`, `language_repeats`, `clearance_repeats`, `field_missing`
/// (detail: field), `interpreter_number_taken`.
struct AddInterpreter {
    PersonFields fields;
    std::vector<dispatch::training::Clearance> clearances = {};
};
dispatch::Result<Person> add_interpreter(UseCase& use, const AddInterpreter& command);

/// `edit` is given what is kept and may refuse; what it leaves alone stays. Refused besides with
/// `not_found` and `version_stale`. Nothing is saved when nothing changed.
struct ChangeInterpreter {
    dispatch::InterpreterId id;
    std::int64_t version;
    std::function<dispatch::Result<dispatch::Done>(PersonFields&)> edit;
};
dispatch::Result<Person> change_interpreter(UseCase& use, const ChangeInterpreter& command);

struct SetClearances {
    dispatch::InterpreterId id;
    std::int64_t version;
    std::vector<dispatch::training::Clearance> clearances;
};
dispatch::Result<Person> set_clearances(UseCase& use, const SetClearances& command);

/// One person; the view is audited. `not_found` outside the scope.
dispatch::Result<Person> read_interpreter(UseCase& use, dispatch::InterpreterId id);

/// People without their contact data, see load_people; the view is audited.
std::vector<Person> list_interpreters(UseCase& use, const PersonFilter& filter);

}  // namespace services::pool
