#include "services/documents/text_of.hpp"

#include <gtest/gtest.h>
#include <zip.h>

#include <map>

#include "dispatch/translation/count.hpp"

namespace {

using dispatch::translation::count_text;
using dispatch::translation::FileType;
using dispatch::translation::type_of_file;
using services::documents::text_of;

/// The files in one archive, the first one stored as it is.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& files) {
    zip_error_t error{};
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    zip_source_keep(target);
    for (const auto& [name, content] : files) {
        const auto at =
            zip_file_add(archive, name.c_str(),
                         zip_source_buffer(archive, content.data(), content.size(), 0), 0);
        const auto how = at == 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(at), how, 0);
    }
    EXPECT_EQ(zip_close(archive), 0);
    zip_stat_t about{};
    zip_source_stat(target, &about);
    std::string bytes(about.size, '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

std::string docx(const std::string& body) {
    return zipped({{"[Content_Types].xml", "<Types/>"},
                   {"word/document.xml",
                    R"(<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>)" +
                        body + "</w:body></w:document>"}});
}

std::string odt(const std::string& body) {
    return zipped({{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"content.xml",
                    R"(<?xml version="1.0"?><office:document-content xmlns:office="o" )"
                    R"(xmlns:text="t"><office:automatic-styles>kein Text</office:automatic-styles>)"
                    "<office:body><office:text>" +
                        body + "</office:text></office:body></office:document-content>"}});
}

std::string flat(std::string text) {
    for (auto& sign : text)
        if (sign == '\n') sign = '|';
    return text;
}

TEST(TextOf, WordHoldsTheLettersOfItsRuns) {
    const auto bytes = docx(
        "<w:p><w:r><w:t>Sehr geehrte</w:t></w:r><w:r><w:tab/><w:t xml:space=\"preserve\"> Frau "
        "</w:t></w:r></w:p><w:p><w:r><w:t>Größe &amp; Maß</w:t></w:r></w:p>");
    ASSERT_EQ(type_of_file(bytes).operator bool(), true);
    EXPECT_EQ(*type_of_file(bytes), FileType::docx);
    EXPECT_EQ(flat(*text_of(FileType::docx, bytes)), "Sehr geehrte  Frau |Größe & Maß|");
}

TEST(TextOf, WordLeavesOutWhatWasDeletedAndCodesAndSecondForms) {
    const auto bytes = docx(
        "<w:p><w:del><w:r><w:delText>weg</w:delText><w:t>weg</w:t></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText><w:t>da</w:t></w:r>"
        "<mc:Fallback><w:t>zweimal</w:t></mc:Fallback></w:p>");
    EXPECT_EQ(flat(*text_of(FileType::docx, bytes)), "da|");
}

TEST(TextOf, OpenDocumentHoldsTheLettersOfItsBody) {
    const auto bytes =
        odt("<text:tracked-changes><text:p>weg</text:p></text:tracked-changes>"
            "<text:h>Anmeldung</text:h><text:p>bei<text:s/>der <text:span>Kita</text:span>"
            "<office:annotation><text:p>Hinweis</text:p></office:annotation></text:p>");
    EXPECT_EQ(*type_of_file(bytes), FileType::odt);
    EXPECT_EQ(flat(*text_of(FileType::odt, bytes)), "Anmeldung|bei der Kita|");
}

TEST(TextOf, TextIsReadInEitherEncoding) {
    EXPECT_EQ(text_of(FileType::text,
                      "Gr\xc3\xbc\xc3\x9f"
                      "e"),
              "Grüße");
    EXPECT_EQ(text_of(FileType::text,
                      "Gr\xfc\xdf"
                      "e"),
              "Grüße");
    EXPECT_EQ(count_text(*text_of(FileType::text,
                                  "Gr\xfc\xdf"
                                  "e"))
                  .keystrokes,
              5);
}

/// One page that shows the text; offsets of objects are left to the reader's repair.
std::string pdf(const std::string& shown) {
    const auto content = "BT /F1 12 Tf 72 720 Td (" + shown + ") Tj ET";
    return "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
           "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
           "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
           " /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica"
           ">>>>>>>> endobj\n4 0 obj <</Length " +
           std::to_string(content.size()) + ">> stream\n" + content +
           "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";
}

TEST(TextOf, PdfHoldsWhatItShows) {
    const auto text = text_of(FileType::pdf, pdf("Guten Tag Welt"));
    ASSERT_TRUE(text);
    EXPECT_EQ(count_text(*text), (dispatch::translation::TextCount{14, 3}));
}

TEST(TextOf, WhatCannotBeReadIsNothing) {
    const auto good = docx("<w:p><w:r><w:t>da</w:t></w:r></w:p>");
    EXPECT_FALSE(text_of(FileType::docx, good.substr(0, good.size() / 2)));
    EXPECT_FALSE(text_of(FileType::docx, "PK\x03\x04 nothing"));
    EXPECT_FALSE(text_of(FileType::docx, docx("<w:p>")));
    EXPECT_FALSE(text_of(FileType::docx, zipped({{"[Content_Types].xml", "<Types/>"}})));
    EXPECT_FALSE(text_of(FileType::pdf, "%PDF-1.7"));
    EXPECT_FALSE(text_of(FileType::png, "\x89PNG"));
}

// A small file may unpack to more than the memory of the machine.
TEST(TextOf, BombsAreNotUnpacked) {
    const auto bomb =
        docx("<w:p><w:r><w:t>" + std::string(40UL << 20U, 'a') + "</w:t></w:r></w:p>");
    EXPECT_LT(bomb.size(), 1UL << 20U);
    EXPECT_FALSE(text_of(FileType::docx, bomb));
}

TEST(TextOf, EntitiesAreNotExpandedAndNothingOutsideIsRead) {
    const auto laughs = zipped(
        {{"[Content_Types].xml", "<Types/>"},
         {"word/document.xml",
          "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM "
          "\"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:t>&b;&f;</w:t></w:document>"}});
    EXPECT_FALSE(text_of(FileType::docx, laughs));
}

TEST(TextOf, DeepNestingEnds) {
    std::string deep;
    for (int i = 0; i < 5000; ++i) deep += "<w:x>";
    for (int i = 0; i < 5000; ++i) deep += "</w:x>";
    EXPECT_FALSE(text_of(FileType::docx, docx(deep)));
}

}  // namespace
