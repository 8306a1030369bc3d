#include "api/handlers/series_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "api/handlers/actions.hpp"
#include "api/handlers/booking_json.hpp"
#include "api/handlers/names_json.hpp"
#include "api/problem.hpp"
#include "dispatch/booking/finding_text.hpp"

namespace api {
namespace {

namespace bookings = services::booking;
namespace calendar = dispatch::calendar;
namespace rules_of = dispatch::booking;
using rules_of::BookingState;
using rules_of::PauseKind;

struct PauseText {
    PauseKind kind;
    std::string_view german;
    std::string_view english;
};
constexpr auto kPauses = std::to_array<PauseText>({
    {PauseKind::public_holiday, "Feiertag", "Public holiday"},
    {PauseKind::closed_day, "Geschlossener Tag der Vermittlungsstelle", "The pool is closed"},
    {PauseKind::office_closed, "Geschlossener Tag der Einsatzstelle", "The office is closed"},
    {PauseKind::school_holiday, "Schulferien", "School holidays"},
    {PauseKind::clock_change, "Diese Uhrzeit gibt es an diesem Tag nicht (Zeitumstellung)",
     "This hour does not exist on this day (clocks go forward)"},
    {PauseKind::left_out, "Ausgelassen", "Left out"},
});

std::string said(std::string_view text, const std::string& name) {
    return name.empty() ? std::string{text} : std::string{text} + ": " + name;
}

Json pause_json(const std::optional<rules_of::Pause>& pause) {
    if (!pause) return nullptr;
    const auto* text = std::ranges::find(kPauses, pause->kind, &PauseText::kind);
    return {{"kind", to_text(pause->kind)},
            {"name", pause->name},
            {"text", said(text->german, pause->name)},
            {"text_en", said(text->english, pause->name)}};
}

Json person_json(const bookings::SeriesPerson& person) {
    return {{"id", to_text(person.id)}, {"name", person.name}};
}

/// One word for how it stands: of its booking, of its seats while that is active, or by the rule.
std::string_view state_of(const bookings::OccurrenceView& one) {
    if (one.booking && one.booking->state != BookingState::active)
        return to_text(one.booking->state);
    if (one.booking) return to_text(*one.fill);
    if (!one.pause) return "not_requested";
    return one.pause->kind == PauseKind::left_out ? "left_out" : "paused";
}

Json occurrence_json(const bookings::OccurrenceView& one, const Call& call) {
    const std::string_view zone = call.session.zone;
    Json json{{"day", calendar::to_text(one.day)},
              {"local", calendar::to_text(one.local)},
              {"begin", nullptr},
              {"end", nullptr},
              {"booking_id", nullptr},
              {"number", nullptr},
              {"state", state_of(one)},
              {"people", Json::array()},
              {"other_person", one.has_other_person},
              {"moved", one.is_moved},
              {"pause", pause_json(one.pause)}};
    for (const auto& person : one.people) json["people"].push_back(person_json(person));
    if (one.booking)
        json.update({{"begin", local_text(one.booking->during.begin, zone)},
                     {"end", local_text(one.booking->during.end, zone)},
                     {"booking_id", to_text(one.booking->id)},
                     {"number", one.booking->number}});
    add_actions(json, call, "occurrence", one.acts);
    return json;
}

void add_rule(Json& json, const rules_of::SeriesRule& rule) {
    json["rule"] = calendar::to_text(rule.recurrence.rule);
    json["text"] = rules_of::german_text(rule);
    json["text_en"] = rules_of::english_text(rule);
}

Json finding_json(const bookings::SeriesFinding& finding) {
    auto json = findings_json({finding.finding}).front();
    json["days"] = Json::array();
    for (const auto day : finding.days) json["days"].push_back(calendar::to_text(day));
    return json;
}

void add_text(Json& json, std::string_view code) {
    json["code"] = code;
    const auto text = problem_text(code);
    json["text"] = text ? text->german : code;
    json["text_en"] = text ? text->english : code;
}

void add_reason(Json& json, const bookings::ChangedOccurrence& one) {
    if (one.finding) {
        json["code"] = one.finding->code;
        json["text"] = rules_of::german_text(*one.finding);
        json["text_en"] = rules_of::english_text(*one.finding);
    } else if (one.pause) {
        const auto pause = pause_json(one.pause);
        json["code"] = "series_day_paused";
        json["text"] = pause["text"];
        json["text_en"] = pause["text_en"];
    } else {
        add_text(json, one.refused_with);
    }
}

bool is_late(const bookings::ChangedOccurrence& one) {
    return one.done && one.consequence && one.consequence->late;
}

Json changed_json(const bookings::ChangedOccurrence& one) {
    Json json{{"day", calendar::to_text(one.day)},
              {"local", calendar::to_text(one.local)},
              {"booking_id", one.booking ? Json(to_text(*one.booking)) : Json()},
              {"done", one.done},
              {"late", is_late(one)},
              {"text", ""},
              {"text_en", ""}};
    if (!one.done)
        add_reason(json, one);
    else if (one.consequence)
        json.update({{"text", one.consequence->text_de}, {"text_en", one.consequence->text_en}});
    return json;
}

}  // namespace

Json series_findings_json(const std::vector<bookings::SeriesFinding>& findings) {
    Json list = Json::array();
    for (const auto& finding : findings) list.push_back(finding_json(finding));
    return list;
}

Json series_preview_json(const bookings::SeriesPreview& preview) {
    Json json{{"occurrences", Json::array()}, {"findings", series_findings_json(preview.findings)}};
    add_rule(json, preview.rule);
    int takes_place = 0;
    for (const auto& day : preview.days) {
        takes_place += day.occurrence.pause ? 0 : 1;
        json["occurrences"].push_back({{"day", calendar::to_text(day.occurrence.day)},
                                       {"local", calendar::to_text(day.occurrence.local)},
                                       {"pause", pause_json(day.occurrence.pause)},
                                       {"qualified", day.qualified},
                                       {"free", day.free},
                                       {"chance", dispatch::matching::to_text(day.chance)}});
    }
    json["takes_place"] = takes_place;
    json["pauses"] = std::ssize(preview.days) - takes_place;
    return json;
}

Json series_json(const bookings::SeriesView& view, const Call& call) {
    const auto& series = view.series;
    Json json{{"id", to_text(series.id)},
              {"version", series.version},
              {"in_school_holidays", series.rule.in_school_holidays},
              {"duration_min", series.duration.count()},
              {"requester", {{"id", to_text(series.requester)}, {"name", series.requester_name}}},
              {"person", view.person ? person_json(*view.person) : Json()},
              {"created_at", local_text(series.created_at, call.session.zone)},
              {"occurrences", Json::array()}};
    add_rule(json, series.rule);
    for (const auto& one : view.occurrences)
        json["occurrences"].push_back(occurrence_json(one, call));
    if (!series.bookings.empty()) {
        const auto& newest = series.bookings.back();
        json["mode"] = newest.mode;
        add_language(json, call, newest.language);
        add_setting(json, newest.setting);
    }
    add_actions(json, call, "series", view.acts);
    return json;
}

Json series_change_json(const bookings::ChangedSeries& changed, bookings::Earnest earnest) {
    const auto done = std::ranges::count(changed, true, &bookings::ChangedOccurrence::done);
    Json json{{"preview", earnest == bookings::Earnest::preview},
              {"done", done},
              {"refused", std::ssize(changed) - done},
              {"late", std::ranges::count_if(changed, is_late)},
              {"occurrences", Json::array()}};
    for (const auto& one : changed) json["occurrences"].push_back(changed_json(one));
    return json;
}

Json series_answers_json(const std::vector<services::matching::AnsweredOffer>& answers) {
    Json json{{"answers", Json::array()}};
    int done = 0;
    for (const auto& [offer, result] : answers) {
        Json line{{"offer_id", to_text(offer)},
                  {"done", static_cast<bool>(result)},
                  {"assignment_id", nullptr}};
        if (result) {
            ++done;
            line["state"] = rules_of::to_text(result->state);
            if (result->assignment) line["assignment_id"] = to_text(*result->assignment);
        } else {
            add_text(line, result.error().code);
        }
        json["answers"].push_back(std::move(line));
    }
    json["done"] = done;
    json["refused"] = std::ssize(answers) - done;
    return json;
}

}  // namespace api
