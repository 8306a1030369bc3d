#include "dispatch/people/person.hpp"

using namespace dispatch::people;

TEST(PersonWords, AreReadAsTheyAreWritten) {
    for (const auto v :
         {PersonState::active, PersonState::paused, PersonState::left, PersonState::erased})
        EXPECT_EQ(parse_person_state(to_text(v)), v);
    for (const auto v : {ReachedBy::mail, ReachedBy::phone})
        EXPECT_EQ(parse_reached_by(to_text(v)), v);
}

TEST(PayOfAVolunteer, IsNeverCalledHonorar) {
    EXPECT_EQ(german_name_of_pay(PersonKind::volunteer), "Aufwandsentschädigung");
    EXPECT_EQ(german_name_of_pay(PersonKind::fee_paid), "Honorar");
}
