#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dispatch/settings/terms.hpp"

namespace dispatch::settings {

/// The lawful way when lay interpreters may not do it.
enum class Route : std::uint8_t { professional_interpreter, sworn_interpreter };
std::string_view to_text(Route);
std::string_view german_name(Route);

/// Asked with the request; a yes means that the pool may not serve it and names the route instead.
struct Question {
    std::string code;
    std::string text_de;
    std::string text_en;
    Route route_if_yes = Route::professional_interpreter;
    friend bool operator==(const Question&, const Question&) = default;
};

/// An Einsatzfeld: what a kind of talk asks of the people who interpret it. A tenant may keep its
/// own version; `default_catalogue` is what it begins with.
struct Setting {
    std::string code;
    std::string name_de;
    std::string name_en;
    Qualification minimum = Qualification::trained;
    std::vector<std::string> needed_clearances = {};  // codes, see training/clearance.hpp
    PersonKinds kinds = kAllKinds;
    bool child_related = false;
    bool gender_wish_allowed = false;
    bool legal_effect_excluded = false;
    bool address_after_acceptance_only = true;
    bool continuity_allowed = true;
    std::vector<Question> questions = {};
    friend bool operator==(const Setting&, const Setting&) = default;
};

/// The settings of domain knowledge, in the order in which they are shown.
const std::vector<Setting>& default_catalogue();

/// The setting with this code or nullptr.
const Setting* find_setting(const std::vector<Setting>& catalogue, std::string_view code);

}  // namespace dispatch::settings
