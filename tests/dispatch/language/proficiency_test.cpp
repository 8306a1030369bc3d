#include "dispatch/language/proficiency.hpp"

using namespace dispatch::language;

TEST(Proficiency, ServesWhatIsAskedInLanguageFormDirectionAndLevel) {
    const Proficiency asked{.language = "kmr", .direction = Direction::into, .level = Level::b2};
    Proficiency skill{.language = "kmr", .level = Level::b2};
    EXPECT_TRUE(serves(skill, asked));
    skill.level = Level::b1;
    EXPECT_FALSE(serves(skill, asked));
    skill.level = Level::native;
    EXPECT_TRUE(serves(skill, asked));
    skill.direction = Direction::from;
    EXPECT_FALSE(serves(skill, asked));
    skill.direction = Direction::into;
    EXPECT_TRUE(serves(skill, asked));
    skill.form = Form::written;
    EXPECT_FALSE(serves(skill, asked));
    skill.form = Form::spoken;
    skill.language = "ckb";
    EXPECT_FALSE(serves(skill, asked));
}

TEST(Proficiency, IsWrittenAndReadWithTheWordsOfTheDatabase) {
    EXPECT_EQ(parse_form("signed"), Form::signed_language);
    EXPECT_EQ(to_text(Form::signed_language), "signed");
    EXPECT_EQ(parse_level("native"), Level::native);
    EXPECT_EQ(to_text(Level::c1), "c1");
    EXPECT_EQ(parse_direction("into"), Direction::into);
    EXPECT_EQ(to_text(Direction::from), "from");
    EXPECT_EQ(parse_evidence("self_declared"), Evidence::self_declared);
    EXPECT_EQ(to_text(Evidence::exam), "exam");
    EXPECT_FALSE(parse_level("C1"));
    EXPECT_FALSE(parse_form(""));
}
