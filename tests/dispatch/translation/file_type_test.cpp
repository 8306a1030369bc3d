#include "dispatch/translation/file_type.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace dispatch::translation;
using namespace std::string_literals;

const std::string kZipHead = "PK\x03\x04"s + std::string(26, '\0');
const std::string kOdt = kZipHead + "mimetypeapplication/vnd.oasis.opendocument.text";

struct Case {
    const char* name;
    std::string bytes;
    const char* answer;  // a media type or a code
};
const Case kCases[] = {
    {"nothing", "", "file_empty"},
    {"a text", "Sehr geehrte Frau Muster,\r\n\tbitte", "text/plain"},
    {"a text of Windows",
     "Gr\xfc\xdf"
     "e",
     "text/plain"},
    {"a PDF", "%PDF-1.7\n", "application/pdf"},
    {"a PDF called text", "%PDF-1.4 not a text", "application/pdf"},
    {"a photo", "\xff\xd8\xff\xe0\0\x10JFIF"s, "image/jpeg"},
    {"a scan", "\x89PNG\r\n\x1a\n\0\0"s, "image/png"},
    {"a document of Word", kZipHead + "[Content_Types].xml ... word/document.xml",
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"one with macros", kZipHead + "[Content_Types].xml word/document.xml word/vbaProject.bin",
     "file_has_macros"},
    {"a workbook", kZipHead + "[Content_Types].xml xl/workbook.xml", "file_type_unknown"},
    {"a bare zip", kZipHead + "brief.txt", "file_type_unknown"},
    {"OpenDocument", kOdt + "PK", "application/vnd.oasis.opendocument.text"},
    {"its template", kOdt + "-templatePK", "file_type_unknown"},
    {"one with macros", kOdt + "PK Basic/script-lc.xml", "file_has_macros"},
    {"a program", "MZ\x90\0\x03"s, "file_type_unknown"},
    {"a program of Linux",
     "\x7f"
     "ELF\x02\x01"s,
     "file_type_unknown"},
    {"an old document of Word", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"s, "file_type_unknown"},
    {"a picture that may hold scripts", "GIF89a\x01\0"s, "file_type_unknown"},
};

TEST(FileType, IsToldByWhatIsInIt) {
    for (const auto& one : kCases) {
        SCOPED_TRACE(one.name);
        const auto type = type_of_file(one.bytes);
        EXPECT_EQ(type ? media_type_of(*type) : type.error().code, one.answer);
        if (type) {
            EXPECT_FALSE(ending_of(*type).empty());
        }
    }
}

}  // namespace
