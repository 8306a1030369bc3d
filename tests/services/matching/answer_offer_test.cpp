#include "services/matching/answer_offer.hpp"

#include "services/matching/assign_directly.hpp"
#include "services/matching/propose_time.hpp"
#include "tests/services/world.hpp"

namespace tests {
namespace {

namespace matching = services::matching;
using dispatch::BookingId;
using dispatch::InterpreterId;
using dispatch::OfferId;
using services::UseCase;

/// The code of a refusal, or "done".
template <class T>
std::string code_of(const dispatch::Result<T>& result) {
    return result ? "done" : std::string{result.error().code};
}

class AnswerOffer : public WorldTest {
protected:
    AnswerOffer() {
        world.set_rules("dispatch", R"({"strategy_normal": {"kind": "all_at_once"}})");
    }
    std::string accept(OfferId offer) {
        return code_of(
            world.act([&](UseCase& use) { return matching::accept_offer(use, {offer}); }));
    }
    std::string decline(OfferId offer) {
        return code_of(
            world.act([&](UseCase& use) { return matching::decline_offer(use, {offer}); }));
    }
    std::string recuse(OfferId offer) {
        return code_of(
            world.act([&](UseCase& use) { return matching::recuse_offer(use, {offer}); }));
    }
    std::string assign(const matching::AssignDirectly& command) {
        return code_of(
            world.act([&](UseCase& use) { return matching::assign_directly(use, command); }));
    }
    BookingId searched(const NewBooking& booking = {}) {
        const auto id = world.add_booking(booking);
        world.work();
        return id;
    }
    void require(std::string_view code, std::string_view mode) {
        world.run(
            "insert into requirement (tenant_id, id, code, valid_from, mode)"
            " values (current_tenant(), gen_random_uuid(), '" +
            std::string{code} + "', '2026-01-01', '" + std::string{mode} + "')");
    }
};

TEST_F(AnswerOffer, TheSecondYesIsRefusedAndTellsWhy) {
    const auto first = world.add_person();
    const auto second = world.add_person();
    const auto booking = searched();
    EXPECT_EQ(accept(world.offer_of(first, booking)), "done");
    EXPECT_EQ(accept(world.offer_of(second, booking)), "offer_withdrawn");
    EXPECT_EQ(accept(world.offer_of(first, booking)), "offer_accepted");
}

TEST_F(AnswerOffer, AYesToTwoOverlappingTalksIsRefused) {
    const auto person = world.add_person();
    const auto one = searched();
    const auto other = searched({.times = {"2026-03-09T10:30:00Z"}});
    EXPECT_EQ(accept(world.offer_of(person, one)), "done");
    EXPECT_EQ(accept(world.offer_of(person, other)), "interpreter_already_booked");
}

TEST_F(AnswerOffer, AYesThatLeavesNoTimeForTheJourneyIsRefused) {
    const auto person = world.add_person();
    const auto here = searched();
    const auto far = searched({.times = {"2026-03-09T11:10:00Z"}, .at = Spot{9.5}});
    const auto next_door = searched({.times = {"2026-03-09T11:00:00Z"}});
    EXPECT_EQ(accept(world.offer_of(person, here)), "done");
    EXPECT_EQ(accept(world.offer_of(person, far)), "travel_too_tight");
    EXPECT_EQ(accept(world.offer_of(person, next_door)), "done");  // the same spot: no journey
}

TEST_F(AnswerOffer, AnAnswerAtTheEndOfItsTimeIsTooLateThoughNobodyWroteItDown) {
    const auto person = world.add_person();
    const auto offer = world.offer_of(person, searched());
    world.set_time("2026-03-03T08:00:00Z");  // 24 hours
    EXPECT_EQ(accept(offer), "offer_expired");
    world.set_time("2026-03-03T07:59:59Z");
    EXPECT_EQ(accept(offer), "done");
}

TEST_F(AnswerOffer, ANoOfEitherKindLetsTheSearchGoOnAndIsFinal) {
    const auto one = world.add_person();
    const auto other = world.add_person();
    const auto booking = searched();
    EXPECT_EQ(decline(world.offer_of(one, booking)), "done");
    EXPECT_EQ(recuse(world.offer_of(other, booking)), "done");
    EXPECT_EQ(accept(world.offer_of(one, booking)), "offer_declined");
    EXPECT_EQ(decline(world.offer_of(other, booking)), "offer_recused");
    world.work();
    EXPECT_EQ(world.seat_states(booking), "unfilled");
}

TEST_F(AnswerOffer, AClearanceThatRanOutBetweenOfferAndYesRefuses) {
    require("confidentiality", "block");
    const auto person = world.add_person();
    world.run(
        "insert into clearance (tenant_id, id, interpreter_id, code, valid_from)"
        " select tenant_id, gen_random_uuid(), id, 'confidentiality', '2026-01-01'"
        " from interpreter");
    const auto offer = world.offer_of(person, searched());
    world.run("update clearance set valid_until = '2026-03-08'");
    EXPECT_EQ(accept(offer), "requirement_unmet");
    world.run("update clearance set valid_until = '2026-03-09'");
    EXPECT_EQ(accept(offer), "done");
}

TEST_F(AnswerOffer, WhoSaysYesComesWhateverTheCalendarSays) {
    const auto person = world.add_person();
    const auto offer = world.offer_of(person, searched());
    world.run(
        "insert into availability_exception (tenant_id, id, interpreter_id, during, kind)"
        " select tenant_id, gen_random_uuid(), id,"
        " '[2026-03-09T00:00Z,2026-03-10T00:00Z)', 'absent' from interpreter");
    EXPECT_EQ(accept(offer), "done");
}

TEST_F(AnswerOffer, ABlockSinceTheOfferIsNotNamed) {
    const auto person = world.add_person();
    const auto offer = world.offer_of(person, searched());
    world.run(
        "insert into block (tenant_id, id, requester_id, interpreter_id, wished_by,"
        " created_at) select tenant_id, gen_random_uuid(), '" +
        to_text(world.office) + "', id, 'coordinator', '2026-01-01Z' from interpreter");
    EXPECT_EQ(accept(offer), "person_not_possible");
}

TEST_F(AnswerOffer, NothingIsAcceptedForABookingThatWasCancelled) {
    const auto person = world.add_person();
    const auto offer = world.offer_of(person, searched());
    world.run("update booking set state = 'cancelled'");
    EXPECT_EQ(accept(offer), "booking_not_active");
}

TEST_F(AnswerOffer, OtherPeoplesOffersDoNotExist) {
    const auto person = world.add_person();
    const auto stranger = world.add_person();
    const auto offer = world.offer_of(person, searched());
    world.scope.interpreter = stranger;
    EXPECT_EQ(accept(offer), "not_found");
    EXPECT_EQ(decline(offer), "not_found");
    world.scope.interpreter = person;
    EXPECT_EQ(accept(offer), "done");
}

TEST_F(AnswerOffer, TheAuditNamesForWhomTheCoordinatorAnswered) {
    const auto person = world.add_person();
    const auto offer = world.offer_of(person, searched());
    const auto done = world.act([&](UseCase& use) {
        return matching::accept_offer(use, {offer, services::Channel::telephone});
    });
    ASSERT_EQ(code_of(done), "done");
    EXPECT_EQ(world.text("select channel || ' ' || on_behalf_of as it from audit"
                         " where action = 'offer_accepted'"),
              "telephone " + to_text(person));
}

TEST_F(AnswerOffer, TheSameHumanIsNotBookedTwiceByTwoPools) {
    World neighbour{database(), 2};
    neighbour.set_rules("dispatch", R"({"strategy_normal": {"kind": "all_at_once"}})");
    const auto calendar = world.new_id();
    const auto here = world.add_person({.shared_calendar = calendar});
    const auto there = neighbour.add_person({.shared_calendar = calendar});
    const auto booking = searched();
    const auto next_door = neighbour.add_booking();
    neighbour.work();
    const auto offer = neighbour.offer_of(there, next_door);
    EXPECT_EQ(accept(world.offer_of(here, booking)), "done");
    const auto refused =
        neighbour.act([&](UseCase& use) { return matching::accept_offer(use, {offer}); });
    EXPECT_EQ(code_of(refused), "interpreter_already_booked");
    const auto second = neighbour.add_booking();  // shown as "belegt"
    neighbour.work();
    EXPECT_EQ(neighbour.text("select unfilled_reason as it from seat where booking_id = '" +
                             to_text(second) + "'"),
              "nobody_free");
}

TEST_F(AnswerOffer, ADirectAssignmentNeedsAReasonOnlyAgainstAWarning) {
    require("first_aid", "warn");
    const auto person = world.add_person();
    const auto seat = world.seats_of(searched()).front();
    EXPECT_EQ(assign({.seat = seat, .interpreter = person}), "reason_missing");
    EXPECT_EQ(assign({.seat = seat, .interpreter = person, .reason = "kennt den Ablauf"}), "done");
    EXPECT_EQ(world.text("select array_to_string(waived_requirements, ',') as it from assignment"),
              "first_aid");
    EXPECT_EQ(assign({.seat = seat, .interpreter = person}), "seat_filled");
}

TEST_F(AnswerOffer, ADirectAssignmentNeverOverridesABlockOrTheConstraint) {
    require("first_aid", "block");
    const auto person = world.add_person();
    const auto booking = searched();
    const auto seat = world.seats_of(booking).front();
    ASSERT_EQ(world.seat_states(booking), "unfilled");
    EXPECT_EQ(assign({.seat = seat, .interpreter = person, .reason = "eilig"}),
              "requirement_unmet");
    world.run("delete from requirement where true");
    EXPECT_EQ(assign({.seat = seat, .interpreter = person}), "done");  // unfilled to filled
    const auto second = world.seats_of(searched()).front();
    EXPECT_EQ(assign({.seat = second, .interpreter = person, .reason = "eilig"}),
              "interpreter_already_booked");
}

TEST_F(AnswerOffer, ADirectAssignmentMayShortenTheJourneyWithAReason) {
    const auto person = world.add_person();
    const auto here = world.seats_of(searched()).front();
    const auto far =
        world.seats_of(searched({.times = {"2026-03-09T11:10:00Z"}, .at = Spot{9.5}})).front();
    EXPECT_EQ(assign({.seat = here, .interpreter = person}), "done");
    EXPECT_EQ(assign({.seat = far, .interpreter = person}), "travel_too_tight");
    EXPECT_EQ(assign({.seat = far, .interpreter = person, .reason = "wird gefahren"}), "done");
    EXPECT_EQ(world.count("audit where action = 'assigned_directly' and on_behalf_of = '" +
                          to_text(person) + "'"),
              2);
}

class Proposals : public AnswerOffer {
protected:
    dispatch::Uuid propose(OfferId offer, std::string_view local) {
        const auto made = world.act([&](UseCase& use) {
            return matching::propose_time(
                use, {.offer = offer,
                      .local_begin = dispatch::calendar::parse_local_time(local).value()});
        });
        EXPECT_TRUE(made) << made.error().code;
        return made ? made->id : dispatch::Uuid{};
    }
    std::string take(dispatch::Uuid proposal) {
        return code_of(
            world.act([&](UseCase& use) { return matching::take_proposal(use, {proposal}); }));
    }
};

TEST_F(Proposals, ATakenProposalIsTheNewTimeAndFillsTheSeat) {
    const auto person = world.add_person();
    const auto other = world.add_person();
    const auto booking = searched();
    const auto proposal = propose(world.offer_of(person, booking), "2026-03-10T09:00");
    EXPECT_EQ(take(proposal), "done");
    EXPECT_EQ(world.text("select begin_at = '2026-03-10T08:00Z' as it from assignment"), "t");
    EXPECT_EQ(world.count("booking_time_option where replaced_at is null"), 1);
    EXPECT_EQ(world.seat_states(booking), "filled");
    EXPECT_EQ(accept(world.offer_of(other, booking)), "offer_withdrawn");
    EXPECT_EQ(take(proposal), "proposal_taken");
}

TEST_F(Proposals, TheOtherSeatsAreSearchedForTheNewTime) {
    const auto person = world.add_person();
    const auto other = world.add_person();
    const auto booking = searched({.seats = 2});
    EXPECT_EQ(take(propose(world.offer_of(person, booking), "2026-03-10T09:00")), "done");
    world.work();
    EXPECT_EQ(world.people_with("made", booking), std::vector{other});
    EXPECT_EQ(accept(world.offer_of(other, booking)), "done");
    EXPECT_EQ(world.text("select count(distinct begin_at)::text as it from assignment"), "1");
}

TEST_F(Proposals, OnceTheOfferIsLateWhoLacksSomethingNeedsTheReasonOfTheCoordinator) {
    require("first_aid", "warn");
    world.set_rules("dispatch", R"({"strategy_normal": {"expiry_min": 60}})");
    const auto person = world.add_person();
    const auto booking = searched();
    const auto proposal = propose(world.offer_of(person, booking), "2026-03-10T09:00");
    const auto take_for = [&](std::string_view reason) {
        return code_of(world.act([&](UseCase& use) {
            return matching::take_proposal(use,
                                           {.proposal = proposal, .reason = std::string{reason}});
        }));
    };
    world.set_time("2026-03-02T09:00:00Z");  // the timer has not fired yet
    EXPECT_EQ(world.people_with("made", booking).size(), 1U);
    EXPECT_EQ(take(proposal), "reason_missing");
    world.work();
    EXPECT_EQ(world.people_with("expired", booking).size(), 1U);
    EXPECT_EQ(take(proposal), "reason_missing");
    world.scope.requester = world.office;
    EXPECT_EQ(take(proposal), "reason_missing");
    EXPECT_EQ(take_for("kennt den Ablauf"), "reason_not_yours");
    world.scope.requester.reset();
    EXPECT_EQ(take_for("kennt den Ablauf"), "done");
    EXPECT_EQ(world.text("select array_to_string(waived_requirements, ',') as it from assignment"),
              "first_aid");
}

TEST_F(Proposals, ACoordinatorTakesThemForTheOfficeThatAsked) {
    const auto person = world.add_person();
    const auto proposal = propose(world.offer_of(person, searched()), "2026-03-10T09:00");
    const auto taken = world.act([&](UseCase& use) {
        return matching::take_proposal(
            use, {.proposal = proposal, .channel = services::Channel::telephone});
    });
    ASSERT_TRUE(taken) << taken.error().code;
    EXPECT_EQ(world.text("select channel || ' ' || on_behalf_of as it from audit"
                         " where action = 'proposal_taken'"),
              "telephone " + to_text(world.office));
}

TEST_F(Proposals, ARefusedProposalLeavesEverythingAsItWas) {
    const auto person = world.add_person();
    const auto booking = searched();
    const auto proposal = propose(world.offer_of(person, booking), "2026-03-10T09:00");
    const auto refused =
        world.act([&](UseCase& use) { return matching::refuse_proposal(use, {proposal}); });
    EXPECT_EQ(code_of(refused), "done");
    EXPECT_EQ(take(proposal), "proposal_refused");
    EXPECT_EQ(accept(world.offer_of(person, booking)), "done");
    EXPECT_EQ(world.text("select begin_at = '2026-03-09T10:00Z' as it from assignment"), "t");
}

TEST_F(Proposals, WhoIsBookedAtTheProposedTimeMeanwhileIsRefused) {
    const auto person = world.add_person();
    const auto one = searched();
    const auto other = searched({.times = {"2026-03-10T08:00:00Z"}});
    const auto proposal = propose(world.offer_of(person, one), "2026-03-10T09:00");
    EXPECT_EQ(accept(world.offer_of(person, other)), "done");
    EXPECT_EQ(take(proposal), "interpreter_already_booked");
    EXPECT_EQ(world.count("offer_proposal where state = 'open'"), 1);
}

TEST_F(Proposals, OfficesSeeOnlyTheirOwn) {
    const auto person = world.add_person();
    const auto proposal = propose(world.offer_of(person, searched()), "2026-03-10T09:00");
    world.scope.requester = world.add_office();
    EXPECT_EQ(take(proposal), "not_found");
    world.scope.requester = world.office;
    EXPECT_EQ(take(proposal), "done");
}

}  // namespace
}  // namespace tests
