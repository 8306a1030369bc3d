#pragma once

#include "api/context.hpp"

// Employees who help with their languages in their own house (Sprachpat:innen im Haus).
namespace api {

Answer search_house(Call& call);
Answer add_house_talk(Call& call);
Answer read_house_register(Call& call);
Answer list_house_colleagues(Call& call);
Answer read_house_colleague(Call& call);
Answer set_house_participation(Call& call);
Answer record_house_agreement(Call& call);
Answer confirm_house_skills(Call& call);

}  // namespace api
