#include "services/documents/xlsx.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

namespace {

using services::documents::ColumnKind;
using services::documents::Sheet;
using services::documents::write_xlsx;

/// A part of the workbook as Python's zip reader sees it: another program than the one under test.
std::string part_of(const std::string& workbook, const std::string& part) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("xlsx_test_" + std::to_string(std::rand()) + ".xlsx");
    std::ofstream{path, std::ios::binary} << workbook;
    const auto command =
        "python3 -c \"import sys, zipfile; "
        "print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())\" '" +
        path.string() + "' '" + part + "'";
    const std::unique_ptr<FILE, int (*)(FILE*)> reader{::popen(command.c_str(), "r"), ::pclose};
    std::string text;
    std::array<char, 4096> piece{};
    while (const auto size = std::fread(piece.data(), 1, piece.size(), reader.get()))
        text.append(piece.data(), size);
    std::filesystem::remove(path);
    return text;
}

bool contains(const std::string& text, std::string_view wanted) {
    return text.find(wanted) != std::string::npos;
}

const Sheet kSheet{
    .name = "Einsätze",
    .columns = {{"Sprachmittler:in"}, {"PLZ"}, {"Minuten", ColumnKind::number}},
    .rows = {
        {"Zoë <Muster> & Söhne", "01067", "90"}, {"=1+1", "32756", "1,5"}, {"", "", "unbekannt"}}};

TEST(Xlsx, TextsStayTextsAndNumbersBecomeNumbers) {
    const auto workbook = write_xlsx({&kSheet, 1});
    const auto cells = part_of(workbook, "xl/worksheets/sheet1.xml");
    const auto texts = part_of(workbook, "xl/sharedStrings.xml");
    for (const auto* text :
         {"Sprachmittler:in", "Zoë &lt;Muster&gt; &amp; Söhne", ">01067<", ">=1+1<", ">unbekannt<"})
        EXPECT_TRUE(contains(texts, text)) << text << " in " << texts;
    EXPECT_TRUE(contains(cells, "<c r=\"C2\"><v>90</v></c>")) << cells;
    EXPECT_TRUE(contains(cells, "<c r=\"C3\"><v>1.5</v></c>")) << cells;
    EXPECT_FALSE(contains(cells, "<f>")) << "a formula";
    EXPECT_TRUE(contains(part_of(workbook, "xl/workbook.xml"), "name=\"Einsätze\""));
}

TEST(Xlsx, AListWithoutLinesHasItsHead) {
    const Sheet empty{.name = "Leer", .columns = {{"Tag"}}, .rows = {}};
    const auto texts = part_of(write_xlsx({&empty, 1}), "xl/sharedStrings.xml");
    EXPECT_TRUE(contains(texts, ">Tag<"));
}

TEST(Xlsx, SeveralTablesAreSeveralPages) {
    const std::vector<Sheet> two{kSheet,
                                 {.name = "Zweite", .columns = {{"Ort"}}, .rows = {{"Hagen"}}}};
    const auto workbook = write_xlsx(two);
    EXPECT_TRUE(contains(part_of(workbook, "xl/workbook.xml"), "name=\"Zweite\""));
    EXPECT_TRUE(contains(part_of(workbook, "xl/sharedStrings.xml"), ">Hagen<"));
    EXPECT_FALSE(part_of(workbook, "xl/worksheets/sheet2.xml").empty());
}

}  // namespace
