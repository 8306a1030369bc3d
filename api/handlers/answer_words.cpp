#include "api/handlers/answer_words.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace api {
namespace {

namespace calendar = dispatch::calendar;
using dispatch::booking::OfferState;

constexpr AnswerWords kGerman{
    .tag = "de",
    .heading = "Einsatzangebot",
    .time = "Zeit",
    .duration = "Dauer",
    .minutes = "Minuten",
    .district = "Ort",
    .journey = "Weg",
    .mode = "Einsatzart",
    .language = "Sprache",
    .setting = "Einsatzfeld",
    .answer_by = "Bitte antworten Sie bis",
    .accept = "Zusagen",
    .decline = "Kann nicht",
    .recuse = "Kenne die Person",
    .decline_note = "Sie brauchen keinen Grund zu nennen und haben keinen Nachteil.",
    .recuse_note =
        "„Kenne die Person“ heißt: Sie sind befangen und werden für diesen Einsatz nicht "
        "mehr gefragt.",
    .no_such_link = "Diesen Link gibt es nicht (mehr).",
    .failed = "Das hat leider nicht geklappt.",
    .other_tag = "en",
    .other_name = "English",
};

constexpr AnswerWords kEnglish{
    .tag = "en",
    .heading = "Offer of an assignment",
    .time = "Time",
    .duration = "Duration",
    .minutes = "minutes",
    .district = "Place",
    .journey = "Way",
    .mode = "Mode",
    .language = "Language",
    .setting = "Setting",
    .answer_by = "Please answer by",
    .accept = "Accept",
    .decline = "I cannot come",
    .recuse = "I know the person",
    .decline_note = "You need not give a reason, and it is never held against you.",
    .recuse_note =
        "“I know the person” means that you are not impartial; you will not be asked for "
        "this assignment again.",
    .no_such_link = "This link does not exist (any more).",
    .failed = "Sorry, that did not work.",
    .other_tag = "de",
    .other_name = "Deutsch",
};

struct Pair {
    std::string_view german;
    std::string_view english;
};

bool is_english(const AnswerWords& words) {
    return words.tag == kEnglish.tag;
}

std::string_view german_state(OfferState state) {
    switch (state) {
        case OfferState::made: return "";
        case OfferState::interested:
            return "Vielen Dank, Ihre Zusage ist vorgemerkt. Wir melden uns bei Ihnen.";
        case OfferState::accepted:
            return "Vielen Dank, Sie haben zugesagt. Die Bestätigung mit der Adresse kommt per "
                   "E-Mail.";
        case OfferState::declined: return "Danke für Ihre Antwort. Sie haben abgelehnt.";
        case OfferState::recused:
            return "Danke für Ihre Antwort. Sie werden dafür nicht mehr gefragt.";
        case OfferState::expired: return "Die Frist für dieses Einsatzangebot ist abgelaufen.";
        case OfferState::withdrawn:
            return "Dieses Einsatzangebot hat sich erledigt. Sie müssen nichts tun.";
    }
    return "";
}

std::string_view english_state(OfferState state) {
    switch (state) {
        case OfferState::made: return "";
        case OfferState::interested:
            return "Thank you, your acceptance is noted. You will hear from us.";
        case OfferState::accepted:
            return "Thank you, you have accepted. The confirmation with the address comes by "
                   "e-mail.";
        case OfferState::declined: return "Thank you for your answer. You have declined.";
        case OfferState::recused:
            return "Thank you for your answer. You will not be asked for it again.";
        case OfferState::expired: return "The time to answer this offer is over.";
        case OfferState::withdrawn: return "This offer is settled. You need not do anything.";
    }
    return "";
}

std::string day_words(const AnswerWords& words, calendar::LocalDay day) {
    constexpr std::array<Pair, 7> kWeekdays{{{"Sonntag", "Sunday"},
                                             {"Montag", "Monday"},
                                             {"Dienstag", "Tuesday"},
                                             {"Mittwoch", "Wednesday"},
                                             {"Donnerstag", "Thursday"},
                                             {"Freitag", "Friday"},
                                             {"Samstag", "Saturday"}}};
    constexpr std::array<Pair, 12> kMonths{{{"Januar", "January"},
                                            {"Februar", "February"},
                                            {"März", "March"},
                                            {"April", "April"},
                                            {"Mai", "May"},
                                            {"Juni", "June"},
                                            {"Juli", "July"},
                                            {"August", "August"},
                                            {"September", "September"},
                                            {"Oktober", "October"},
                                            {"November", "November"},
                                            {"Dezember", "December"}}};
    const std::chrono::year_month_day date{day};
    const auto& weekday = kWeekdays.at(std::chrono::weekday{day}.c_encoding());
    const auto& month = kMonths.at(static_cast<unsigned>(date.month()) - 1);
    const auto number = static_cast<unsigned>(date.day());
    const auto year = static_cast<int>(date.year());
    return is_english(words)
               ? fmt::format("{}, {} {} {}", weekday.english, number, month.english, year)
               : fmt::format("{}, {}. {} {}", weekday.german, number, month.german, year);
}

std::string clock_words(calendar::LocalTime local) {
    return calendar::to_text(calendar::TimeOfDay{
        std::chrono::floor<dispatch::Minutes>(local - calendar::day_of(local))});
}

Pair means_words(std::string_view means) {
    if (means == "car") return {"mit dem Auto", "by car"};
    if (means == "bicycle") return {"mit dem Fahrrad", "by bicycle"};
    if (means == "walking") return {"zu Fuß", "on foot"};
    return {"mit Bus und Bahn", "by public transport"};
}

}  // namespace

const AnswerWords& answer_words(std::string_view wanted) {
    const auto english = wanted.find(kEnglish.tag);
    return english < wanted.find(kGerman.tag) ? kEnglish : kGerman;
}

std::string_view mode_words(const AnswerWords& words, std::string_view mode) {
    if (mode == "telephone") return is_english(words) ? "by telephone" : "Telefon";
    if (mode == "video") return is_english(words) ? "by video" : "Video";
    return is_english(words) ? "on site" : "vor Ort";
}

std::string journey_words(const AnswerWords& words,
                          const services::matching::OfferJourney& journey) {
    const auto tenths = (journey.distance_m + 50) / 100;
    const auto means = means_words(journey.means);
    if (is_english(words))
        return fmt::format("{}.{} km, about {} minutes {} (from {})", tenths / 10, tenths % 10,
                           journey.travel.count(), means.english,
                           journey.from_last_place ? "the assignment before" : "home");
    return fmt::format("{},{} km, etwa {} Minuten {} ({})", tenths / 10, tenths % 10,
                       journey.travel.count(), means.german,
                       journey.from_last_place ? "vom Einsatz davor" : "von zu Hause");
}

std::string_view state_words(const AnswerWords& words, OfferState state) {
    return is_english(words) ? english_state(state) : german_state(state);
}

std::string period_words(const AnswerWords& words,
                         const calendar::Zone& zone,
                         const dispatch::Period& period) {
    const auto begin = calendar::to_local(zone, period.begin);
    const auto end = calendar::to_local(zone, period.end);
    const auto day = day_words(words, calendar::day_of(begin));
    return is_english(words)
               ? fmt::format("{}, {} to {} (local time)", day, clock_words(begin), clock_words(end))
               : fmt::format("{}, {} bis {} Uhr", day, clock_words(begin), clock_words(end));
}

std::string moment_words(const AnswerWords& words,
                         const calendar::Zone& zone,
                         dispatch::Instant at) {
    const auto local = calendar::to_local(zone, at);
    const auto day = day_words(words, calendar::day_of(local));
    return fmt::format(fmt::runtime(is_english(words) ? "{}, {}" : "{}, {} Uhr"), day,
                       clock_words(local));
}

}  // namespace api
