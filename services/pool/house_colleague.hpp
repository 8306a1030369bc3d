#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "dispatch/core/result.hpp"
#include "services/pool/availability.hpp"
#include "services/pool/interpreter.hpp"
#include "services/use_case.hpp"

/// Employees who help in their own house: they take part and stop as they like, in hours that were
/// agreed with their superior.
namespace services::pool {

/// That the superior agreed to the hours, and who wrote it down.
struct Agreement {
    std::string superior;
    dispatch::calendar::LocalDay agreed_on;
    dispatch::Instant recorded_at = {};
    std::string recorded_by = {};  // as people call the account; empty where it is erased
};

struct HouseColleague {
    dispatch::InterpreterId id;
    std::string name;
    std::string state;  // of the person
    dispatch::RequesterId house;
    std::string house_name;
    std::optional<dispatch::Instant> opted_in_at = {};
    std::optional<Agreement> agreement = {};
    PersonAvailability hours = {};
};

/// A language of theirs, with the last day on which it counts as confirmed.
struct ColleagueSkill {
    PersonSkill skill;
    std::optional<dispatch::calendar::LocalDay> holds_until = {};
    bool is_confirmed = false;
};

struct ColleaguePage {
    HouseColleague colleague;
    std::vector<ColleagueSkill> skills;
};

/// `not_found` outside of the scope, and for whoever helps in no house.
dispatch::Result<ColleaguePage> read_house_colleague(UseCase& use, dispatch::InterpreterId id);

/// Those of the own office, of `office`, or of all; for recording what superiors agree to. Says
/// nothing of what anybody did. `not_found` for an office outside of the scope.
dispatch::Result<std::vector<HouseColleague>> list_house_colleagues(
    UseCase& use, const std::optional<dispatch::RequesterId>& office);

/// Takes part from now on, or no longer; no reason is asked. Again is no change.
struct SetParticipation {
    dispatch::InterpreterId id;
    bool takes_part = false;
    Channel channel = Channel::portal;
};
dispatch::Result<ColleaguePage> set_participation(UseCase& use, const SetParticipation& command);

/// Refused with `house_agreement_own` for the colleague's own login, `house_hours_missing` while no
/// hours are kept, `house_agreement_in_future`.
struct RecordAgreement {
    dispatch::InterpreterId id;
    std::string superior;
    dispatch::calendar::LocalDay agreed_on;
};
dispatch::Result<ColleaguePage> record_agreement(UseCase& use, const RecordAgreement& command);

/// A language in one form.
struct SkillName {
    std::string language;
    std::string form;
};

/// "Still true", today. Refused with `language_not_of_person` (detail: the language).
struct ConfirmSkills {
    dispatch::InterpreterId id;
    std::vector<SkillName> skills;
    Channel channel = Channel::portal;
};
dispatch::Result<ColleaguePage> confirm_skills(UseCase& use, const ConfirmSkills& command);

/// Once a night: notes `skills_to_confirm` for everybody whose languages are about to count no
/// longer, or do so since the last mail.
dispatch::Result<dispatch::Done> remind_house_colleagues(UseCase& use);

/// Ends what a superior agreed to, where the person helps in-house: other hours, another house.
void end_agreement(UseCase& use, dispatch::InterpreterId id);

/// What a list says of somebody who helped before (S13); without it nothing is changed.
struct ColleagueEntry {
    std::optional<dispatch::calendar::LocalDay> since = {};
    std::optional<Agreement> agreement = {};
    friend bool operator==(const ColleagueEntry&, const ColleagueEntry&);
};
/// What is kept, to compare with; nothing of who does not help in-house.
ColleagueEntry read_entry(UseCase& use, dispatch::InterpreterId id);
void enter_colleague(UseCase& use, dispatch::InterpreterId id, const ColleagueEntry& entry);

}  // namespace services::pool
