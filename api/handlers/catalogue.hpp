#pragma once

#include "api/context.hpp"

// Operations of the tag "catalogue" in openapi.yaml, one handler each: JSON -> command -> use case
// -> JSON.
namespace api {

Answer find_languages(const PublicCall& call);
Answer read_pool(const PublicCall& call);
Answer list_settings(Call& call);
Answer find_towns(Call& call);
Answer list_holidays(Call& call);
Answer list_school_holidays(Call& call);

}  // namespace api
