#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/core/result.hpp"
#include "dispatch/matching/in_house.hpp"
#include "services/pool/interpreter.hpp"
#include "services/use_case.hpp"

/// Asking colleagues: who can now, that somebody was asked, and which languages a house has.
namespace services::pool {

/// A colleague as the search shows them.
struct FoundColleague {
    dispatch::InterpreterId id;
    std::string name;
    std::optional<std::string> phone = {};  // where the rules show it
    std::string level;
    std::string direction;
    std::optional<dispatch::calendar::LocalDay> confirmed_on = {};
    dispatch::matching::Colleague facts = {};
};

struct HouseSearch {
    dispatch::RequesterId house;
    std::string house_name;
    bool open_today = true;  // false: a public holiday, or a day on which house or pool is closed
    std::vector<FoundColleague> found;
};

/// Of the own office; coordinators name one. Refused with `language_unknown`, `not_found`,
/// `field_missing` (requester_id).
struct SearchHouse {
    std::string language;
    std::string form = "spoken";
    std::optional<dispatch::RequesterId> office = {};
};
dispatch::Result<HouseSearch> search_house(UseCase& use, const SearchHouse& command);

/// That a colleague was asked, and for how long if that is known. `not_found` for whoever does not
/// help in the asker's house.
struct AddHouseTalk {
    dispatch::InterpreterId colleague;
    std::string language;
    std::optional<std::int64_t> minutes = {};
};
dispatch::Result<dispatch::Uuid> add_house_talk(UseCase& use, const AddHouseTalk& command);

/// A language of a house: how many help in it; names and deeds are not in it.
struct HouseLanguage {
    std::string language;
    std::string form;
    int colleagues = 0;
    int confirmed = 0;  // of them, as the rule says today
    std::optional<dispatch::calendar::LocalDay> last_confirmed_on = {};
};
struct HouseRegister {
    dispatch::RequesterId house;
    std::string house_name;
    int colleagues = 0;
    std::vector<HouseLanguage> languages;
};
/// The own house, or all that have somebody.
std::vector<HouseRegister> read_house_register(UseCase& use);

}  // namespace services::pool
