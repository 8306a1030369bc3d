#pragma once

#include <string>
#include <string_view>

#include "api/json.hpp"
#include "dispatch/settings/catalogue.hpp"

namespace api {

/// German name of a language or setting code; the code itself if it is unknown.
std::string language_name(const Call& call, const std::string& code);
std::string setting_name(const std::string& code);

// A code with its German and English names: `language`, `language_name`, `language_name_en`;
// `setting` and `code` (of a clearance) likewise. An unknown code is its own name.
void add_language(Json& json, const Call& call, const std::string& code);
void add_setting(Json& json, const std::string& code);
void add_clearance(Json& json, std::string_view code);

/// A setting with its names and the questions that belong to it.
Json setting_with_questions(const dispatch::settings::Setting& setting);

}  // namespace api
