#include "services/documents/csv.hpp"

#include <array>

namespace {

using services::documents::CsvEncoding;
using services::documents::CsvLimits;
using services::documents::read_csv;
using services::documents::without_formula_guard;
using services::documents::write_csv;

using Cells = std::vector<std::string>;

struct Refused {
    std::string_view bytes;
    std::string_view code;
    std::string_view detail;
};

TEST(ReadCsv, EncodingsGiveTheSameText) {
    struct Case {
        std::string_view bytes;
        CsvEncoding encoding;
    };
    const std::array cases{
        Case{"Straße;Müller – €\nx;y\n", CsvEncoding::utf8},
        Case{"\xEF\xBB\xBFStraße;Müller – €\r\nx;y", CsvEncoding::utf8_with_mark},
        Case{"Stra\xDF"
             "e;M\xFCller \x96 \x80\r\nx;y\r\n",
             CsvEncoding::windows_1252},
    };
    for (const auto& [bytes, encoding] : cases) {
        const auto table = read_csv(bytes);
        ASSERT_TRUE(table);
        EXPECT_EQ(table->encoding, encoding);
        EXPECT_EQ(table->header.cells, (Cells{"Straße", "Müller – €"}));
        ASSERT_EQ(table->rows.size(), 1u);
        EXPECT_EQ(table->rows[0].cells, (Cells{"x", "y"}));
    }
}

TEST(ReadCsv, SeparatorIsTheOneOfTheHeader) {
    for (const char separator : {';', ',', '\t'}) {
        const std::string s(1, separator);
        const auto table = read_csv("a" + s + "\"b;;,,\t\t\"" + s + "c\n1" + s + "2" + s + "3\n");
        ASSERT_TRUE(table);
        EXPECT_EQ(table->separator, separator);
        EXPECT_EQ(table->rows.at(0).cells, (Cells{"1", "2", "3"}));
    }
}

TEST(ReadCsv, QuotedCellsKeepSeparatorsQuotesAndLineEndsAndLinesAreCounted) {
    const auto table = read_csv("a;b\n\"1;\"\"x\"\"\nzwei\";2\n\n;;\n3;\n");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 2u);
    EXPECT_EQ(table->rows[0].cells, (Cells{"1;\"x\"\nzwei", "2"}));
    EXPECT_EQ(table->rows[0].line, 2u);
    EXPECT_EQ(table->rows[1].line, 6u);
}

TEST(ReadCsv, BrokenFilesAreRefusedWithTheLine) {
    const std::array cases{
        Refused{"", "csv_empty", ""},
        Refused{"\n ;\n", "csv_empty", ""},
        Refused{"a;b\n1;2\n\"3;4\n5;6\n", "csv_quote_unclosed", "line 3"},
        Refused{"a;b\n1;x\"y\"\n", "csv_quote_misplaced", "line 2"},
        Refused{"a;b\n\"x\"y;1\n", "csv_quote_misplaced", "line 2"},
        Refused{"a;b\n1;2;3\n", "csv_row_too_long", "line 2"},
        Refused{{"\xFF\xFE"
                 "a\0;\0",
                 6},
                "csv_control_character",
                "line 1"},
    };
    for (const auto& [bytes, code, detail] : cases) {
        const auto table = read_csv(bytes);
        ASSERT_FALSE(table) << bytes;
        EXPECT_EQ(table.error().code, code) << bytes;
        EXPECT_EQ(table.error().detail, detail) << bytes;
    }
}

TEST(ReadCsv, EachLimitHoldsExactly) {
    const CsvLimits limits{.file_bytes = 30, .rows = 2, .columns = 3, .cell_bytes = 5};
    struct Case {
        std::string_view fits;
        std::string_view too_much;
        std::string_view code;
    };
    const std::array cases{
        Case{"a\n12345\n", "a\n123456\n", "csv_cell_too_long"},
        Case{"a\n1\n2\n", "a\n1\n2\n3\n", "csv_too_many_rows"},
        Case{"a;b;c\n", "a;b;c;d\n", "csv_too_many_columns"},
    };
    for (const auto& [fits, too_much, code] : cases) {
        EXPECT_TRUE(read_csv(fits, limits)) << code;
        const auto refused = read_csv(too_much, limits);
        ASSERT_FALSE(refused) << code;
        EXPECT_EQ(refused.error().code, code);
    }
    EXPECT_TRUE(read_csv("a" + std::string(29, '\n'), limits));
    EXPECT_EQ(read_csv("a" + std::string(30, '\n'), limits).error().code, "csv_too_large");
}

TEST(WriteCsv, CellsThatWouldRunAsFormulasAreGuardedAndComeBack) {
    for (const std::string cell : {"=1+1", "+49 171", "-5,00", "@sum", "\tx", "\rx"}) {
        const std::vector<Cells> rows{{"Kopf", "b"}, {cell, "y"}};
        const auto table = read_csv(write_csv(rows));
        ASSERT_TRUE(table);
        EXPECT_EQ(table->rows.at(0).cells[0], "'" + cell);
        EXPECT_EQ(without_formula_guard(table->rows.at(0).cells[0]), cell);
    }
    EXPECT_EQ(without_formula_guard("'s Haus"), "'s Haus");
}

TEST(WriteCsv, WhatIsWrittenReadsTheSame) {
    const std::vector<Cells> rows{{"a,b,c,", "b"}, {"x;\"y\"\n", ""}, {"ü", "1,5"}};
    const std::string bytes = write_csv(rows);
    EXPECT_TRUE(bytes.starts_with("\xEF\xBB\xBF"));
    const auto table = read_csv(bytes);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->header.cells, rows[0]);
    EXPECT_EQ(table->rows.at(0).cells, rows[1]);
    EXPECT_EQ(table->rows.at(1).cells, rows[2]);
}

}  // namespace
