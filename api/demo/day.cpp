#include "api/demo/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <utility>

#include "api/demo/agenda.hpp"
#include "api/demo/demo_day.hpp"
#include "api/demo/outcome.hpp"
#include "api/demo/stage.hpp"

namespace api::demo {
namespace {

using dispatch::Instant;
using dispatch::Minutes;
using dispatch::calendar::LocalDay;
using Json = nlohmann::json;

// While somebody is being searched, people look at their telephones.
constexpr Minutes kLookInTheWeek{60};
constexpr Minutes kLookOnTheDay{10};
constexpr auto kHoursOfPlay = Minutes{20 * 60};

std::string email_of(std::string_view part) {
    return fmt::format("{}@{}.example.org", part, kDayTenant);
}

/// Whether the setting asks for the legal effect; the answer here is always no.
bool asks_legal_effect(std::string_view setting) {
    constexpr std::string_view kAsking[] = {"office_talk", "registration", "job_coaching",
                                            "housing"};
    return std::ranges::find(kAsking, setting) != std::end(kAsking);
}

enum class Will { accept, decline, recuse, propose, stay_silent };

class Day {
public:
    Day(const Cast& cast, const DayOptions& options)
        : cast_{cast},
          options_{options},
          stage_{options.base_url, email_of("betrieb")},
          office_of_pool_{email_of("koordination")} {
        for (const auto& line : script()) played_.push_back({.line = &line});
    }

    DayResult run();

private:
    void learn_numbers();
    void plan(Played& one);
    void ask(Played& one);
    Json request_body(const Played& one);
    void look_for_offers();
    void plan_answer(Played& one, const Json& offer, const std::string& number);
    Will will_of(const Played& one, const std::string& number);
    void answer(Played& one, const std::string& offer, const std::string& number, Will will);
    void accept(Played& one, const std::string& offer, const std::string& number);
    void propose(Played& one, const std::string& offer, const std::string& email);
    void fall_ill(Played& one, const std::string& number);
    void report(Played& one, std::string_view outcome, bool by_office);
    void finish(Played& one);
    void cancel(Played& one);
    std::uint64_t dice(const Played& one, std::string_view number, std::string_view what) const;
    const std::string& requester_of(const Played& one) const;
    std::string person_email(const std::string& number) const;
    Json assignment_of(const Played& one);
    std::size_t ended() const;

    const Cast& cast_;
    const DayOptions& options_;
    Stage stage_;
    std::string office_of_pool_;
    std::vector<Played> played_;
    Agenda agenda_;
    std::map<std::string, std::string> number_of_;  // interpreter id -> number
    std::map<std::string, std::string> id_of_;      // number -> interpreter id
    std::set<std::string> offers_seen_;
    std::map<std::string, int> answers_;  // by booking
    std::set<std::string> proposed_;      // bookings
    std::set<std::string> filled_;        // bookings, now
    std::set<std::string> closed_;        // bookings that nobody is searched for any more
};

/// A number that depends on nothing but seed, request, person and question.
std::uint64_t Day::dice(const Played& one, std::string_view number, std::string_view what) const {
    std::uint64_t hash = 14695981039346656037ULL;
    const auto mix = [&](std::string_view text) {
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    };
    mix(std::to_string(options_.seed));
    mix(std::to_string(one.line - script().data()));
    mix(number);
    mix(what);
    return hash >> 16;
}

const std::string& Day::requester_of(const Played& one) const {
    return cast_.offices.at(std::string{one.line->office});
}

/// Empty: reached by telephone only.
std::string Day::person_email(const std::string& number) const {
    const auto found = cast_.people.find(number);
    return found == cast_.people.end() ? "" : found->second;
}

void Day::learn_numbers() {
    std::string cursor;
    do {
        const auto page =
            stage_.get(office_of_pool_, "/api/v1/interpreters?limit=200" +
                                            (cursor.empty() ? "" : "&cursor=" + cursor));
        for (const auto& person : page.at("items")) {
            const auto number = person.at("external_number").get<std::string>();
            number_of_[person.at("id").get<std::string>()] = number;
            id_of_[number] = person.at("id").get<std::string>();
        }
        cursor = page.at("next_cursor").is_null() ? "" : page.at("next_cursor").get<std::string>();
    } while (!cursor.empty());
}

Json Day::request_body(const Played& one) {
    const Line& line = *one.line;
    const auto session = stage_.get(requester_of(one), "/api/v1/session");
    const auto office = stage_.get(
        requester_of(one), "/api/v1/requesters/" + session.at("requester_id").get<std::string>());
    Json body{{"language", line.language},
              {"setting", line.setting},
              {"mode", line.mode},
              {"duration_min", line.duration_min},
              {"place_id", office.at("places").at(0).at("id")},
              {"times", {{{"local", wall_text(options_.day, line.begin_min)}}}}};
    if (asks_legal_effect(line.setting)) body["answers"] = {{"legal_effect", false}};
    return body;
}

void Day::ask(Played& one) {
    auto body = request_body(one);
    auto reply = stage_.try_to(requester_of(one), "POST", "/api/v1/bookings", body);
    if (reply.status == 409 || reply.status == 422) {  // questions: the office confirms them
        for (const auto& finding : Json::parse(reply.body).value("findings", Json::array()))
            body["confirmed_findings"].push_back(finding.at("code"));
        reply = stage_.try_to(requester_of(one), "POST", "/api/v1/bookings", body);
    }
    if (reply.status != 201)
        throw std::runtime_error{"a request of the demo day was refused: " + reply.body};
    const auto booking = Json::parse(reply.body);
    one.booking = booking.at("id").get<std::string>();
    one.seat = booking.at("seats").at(0).at("id").get<std::string>();
    one.asked_at = stage_.now();
    one.eligible = stage_.get(office_of_pool_, "/api/v1/seats/" + one.seat + "/candidates")
                       .at("candidates")
                       .size();
}

void Day::plan(Played& one) {
    const Line& line = *one.line;
    const auto begin = wall(options_.day, line.begin_min);
    const auto end = begin + Minutes{line.duration_min};
    const auto asked_day = line.same_day ? options_.day : options_.day - std::chrono::days{7};
    const auto asked = wall(asked_day, line.asked_min);
    agenda_.add(asked, [&] { ask(one); });
    switch (line.twist) {
        case Twist::withdrawn: agenda_.add(asked + Minutes{1}, [&] { cancel(one); }); break;
        case Twist::office_cancels: agenda_.add(begin - Minutes{90}, [&] { cancel(one); }); break;
        case Twist::client_missing:
            agenda_.add(begin + Minutes{20}, [&] { report(one, "client_no_show", false); });
            break;
        case Twist::person_missing:
            agenda_.add(begin + Minutes{20}, [&] { report(one, "interpreter_no_show", true); });
            break;
        case Twist::none:
        case Twist::first_declines:
        case Twist::first_recuses:
        case Twist::another_time:
        case Twist::falls_ill:
        case Twist::no_answer: break;
    }
    agenda_.add(end + Minutes{75}, [&] { finish(one); });
}

void Day::look_for_offers() {
    std::vector<std::pair<std::string, Json>> fresh;
    const auto page = stage_.get(office_of_pool_, "/api/v1/offers?state=made&limit=200");
    for (const auto& offer : page.at("items"))
        if (offers_seen_.insert(offer.at("id").get<std::string>()).second)
            fresh.emplace_back(number_of_.at(offer.at("interpreter_id").get<std::string>()), offer);
    std::ranges::sort(fresh, {}, &std::pair<std::string, Json>::first);
    for (const auto& [number, offer] : fresh) {
        const auto booking = offer.at("booking_id").get<std::string>();
        const auto one = std::ranges::find(played_, booking, &Played::booking);
        if (one != played_.end()) plan_answer(*one, offer, number);
    }
}

Will Day::will_of(const Played& one, const std::string& number) {
    const bool first = answers_[one.booking] == 0;
    switch (one.line->twist) {
        case Twist::no_answer:
        case Twist::withdrawn: return Will::stay_silent;
        case Twist::first_declines:
            if (first) return Will::decline;
            return Will::accept;
        case Twist::first_recuses:
            if (first) return Will::recuse;
            return Will::accept;
        case Twist::another_time:
            return first && !person_email(number).empty() ? Will::propose : Will::stay_silent;
        case Twist::none:
        case Twist::falls_ill:
        case Twist::client_missing:
        case Twist::person_missing:
        case Twist::office_cancels: break;
    }
    const auto mood = dice(one, number, "mood") % 100;
    if (mood < 12) return Will::decline;
    return mood < 20 ? Will::stay_silent : Will::accept;
}

void Day::plan_answer(Played& one, const Json& offer, const std::string& number) {
    const auto id = offer.at("id").get<std::string>();
    const auto begin = wall(options_.day, one.line->begin_min);
    const bool soon = begin - stage_.now() < Minutes{24 * 60};
    const auto roll = dice(one, number, "when");
    const Minutes delay{soon ? 3 + static_cast<int>(roll % 12) : 15 + static_cast<int>(roll % 180)};
    agenda_.add(stage_.now() + delay, [this, &one, id, number] {
        if (filled_.contains(one.booking) || proposed_.contains(one.booking)) return;
        answer(one, id, number, will_of(one, number));
    });
}

void Day::answer(Played& one, const std::string& offer, const std::string& number, Will will) {
    const auto email = person_email(number);
    const auto path = "/api/v1/offers/" + offer;
    const auto& actor = email.empty() ? office_of_pool_ : email;
    const Json act = email.empty() ? Json{{"channel", "telephone"}} : Json::object();
    if (will == Will::stay_silent) return;
    if (email.empty())
        stage_.try_to(office_of_pool_, "POST", path + "/call", {{"result", "answered"}});
    switch (will) {
        case Will::accept: accept(one, offer, number); break;
        case Will::decline: stage_.try_to(actor, "POST", path + "/decline", act); break;
        case Will::recuse: stage_.try_to(actor, "POST", path + "/recuse", act); break;
        case Will::propose: propose(one, offer, email); break;
        case Will::stay_silent: break;
    }
    ++answers_[one.booking];
}

void Day::accept(Played& one, const std::string& offer, const std::string& number) {
    const auto email = person_email(number);
    const auto& actor = email.empty() ? office_of_pool_ : email;
    const Json act = email.empty() ? Json{{"channel", "telephone"}} : Json::object();
    const auto reply = stage_.try_to(actor, "POST", "/api/v1/offers/" + offer + "/accept", act);
    if (reply.status != 200) return;  // somebody was faster, or the person is booked by now
    const bool first_time = !one.filled_at;
    filled_.insert(one.booking);
    if (first_time) one.filled_at = stage_.now();
    if (first_time && one.line->twist == Twist::falls_ill && !email.empty())
        agenda_.add(wall(options_.day, one.line->begin_min) - Minutes{150},
                    [this, &one, number] { fall_ill(one, number); });
}

void Day::propose(Played& one, const std::string& offer, const std::string& email) {
    const auto proposal =
        stage_.send(email, "POST", "/api/v1/offers/" + offer + "/propose",
                    {{"local", wall_text(options_.day, one.line->begin_min + 30)}});
    proposed_.insert(one.booking);
    const auto id = proposal.at("id").get<std::string>();
    agenda_.add(stage_.now() + Minutes{25}, [this, &one, id] {
        stage_.send(requester_of(one), "POST", "/api/v1/proposals/" + id + "/take", nullptr);
        filled_.insert(one.booking);
        one.filled_at = stage_.now();
    });
}

/// The assignment that counts now, or null.
Json Day::assignment_of(const Played& one) {
    const auto booking = stage_.get(office_of_pool_, "/api/v1/bookings/" + one.booking);
    const auto& seat = booking.at("seats").at(0);
    return seat.contains("assignment") ? seat.at("assignment") : Json();
}

void Day::fall_ill(Played& one, const std::string& number) {
    const auto assignment = assignment_of(one);
    if (assignment.is_null()) return;
    filled_.erase(one.booking);
    stage_.send(person_email(number), "POST",
                "/api/v1/assignments/" + assignment.at("id").get<std::string>() + "/cancel",
                Json::object());
}

void Day::report(Played& one, std::string_view outcome, bool by_office) {
    const auto assignment = assignment_of(one);
    if (assignment.is_null()) return;
    const auto number = number_of_.at(assignment.at("interpreter").at("id").get<std::string>());
    const auto email = by_office ? requester_of(one) : person_email(number);
    stage_.send(email.empty() ? office_of_pool_ : email, "POST",
                "/api/v1/assignments/" + assignment.at("id").get<std::string>() + "/outcome",
                {{"outcome", outcome}});
    closed_.insert(one.booking);
}

void Day::cancel(Played& one) {
    stage_.send(requester_of(one), "POST", "/api/v1/bookings/" + one.booking + "/cancel",
                Json::object());
    closed_.insert(one.booking);
}

/// After the talk: outcome and hours by the person (by paper where there is no mail), confirmed by
/// the office.
void Day::finish(Played& one) {
    const bool over = !closed_.insert(one.booking).second;
    const auto assignment = assignment_of(one);
    if (over || assignment.is_null() || assignment.at("state") != "confirmed") return;
    const auto path = "/api/v1/assignments/" + assignment.at("id").get<std::string>();
    const auto number = number_of_.at(assignment.at("interpreter").at("id").get<std::string>());
    const auto email = person_email(number);
    const auto& actor = email.empty() ? office_of_pool_ : email;
    stage_.send(actor, "POST", path + "/outcome", {{"outcome", "performed"}});
    Json hours{{"begin", assignment.at("begin").get<std::string>().substr(0, 16)},
               {"end", assignment.at("end").get<std::string>().substr(0, 16)}};
    if (email.empty()) hours["channel"] = "paper";
    stage_.send(actor, "PUT", path + "/timesheet", hours);
    stage_.send(requester_of(one), "POST", path + "/timesheet/confirm", {{"how", "click"}});
    one.minutes = one.line->duration_min;
}

std::size_t Day::ended() const {
    return closed_.size();
}

DayResult Day::run() {
    learn_numbers();
    for (auto& one : played_) plan(one);
    const auto curtain = wall(options_.day, 0) + kHoursOfPlay;
    while (const auto next = agenda_.next()) {
        const bool searching = std::ranges::any_of(played_, [&](const Played& one) {
            return !one.booking.empty() && !filled_.contains(one.booking) &&
                   !closed_.contains(one.booking);
        });
        const bool on_the_day = stage_.now() >= wall(options_.day, 0);
        const auto look = stage_.now() + (on_the_day ? kLookOnTheDay : kLookInTheWeek);
        const auto step = searching ? std::min(*next, look) : *next;
        stage_.advance_to(step);
        // what follows from the acts is done before anybody looks, however fast the worker is
        if (agenda_.run_until(stage_.now())) stage_.advance_to(stage_.now() + dispatch::Seconds{1});
        look_for_offers();
        options_.progress(stage_.now(), ended(), played_.size());
    }
    stage_.advance_to(curtain);
    for (auto& one : played_) read_outcome(stage_, office_of_pool_, one);
    return {.day = options_.day,
            .seed = options_.seed,
            .played = played_,
            .double_bookings = count_double_bookings(stage_, office_of_pool_, options_.day)};
}

}  // namespace

Instant begin_of_play(LocalDay day) {
    return wall(day - std::chrono::days{7}, 7 * 60 + 30);
}

DayResult play_day(const Cast& cast, const DayOptions& options) {
    return Day{cast, options}.run();
}

}  // namespace api::demo
