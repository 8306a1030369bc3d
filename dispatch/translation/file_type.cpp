#include "dispatch/translation/file_type.hpp"

#include <algorithm>

namespace dispatch::translation {
namespace {

using namespace std::string_view_literals;

constexpr auto kPdf = "%PDF-"sv;
constexpr auto kZip = "PK\x03\x04"sv;
constexpr auto kPng = "\x89PNG\r\n\x1a\n"sv;
constexpr auto kJpeg = "\xff\xd8\xff"sv;
// OpenDocument demands its type as the first entry, stored as it is; the name begins at byte 30.
constexpr auto kOdt = "mimetypeapplication/vnd.oasis.opendocument.text"sv;
constexpr std::size_t kFirstEntry = 30;

bool holds(std::string_view bytes, std::string_view part) {
    return bytes.find(part) != std::string_view::npos;
}

bool is_odt(std::string_view bytes) {
    const auto entry = bytes.substr(std::min(kFirstEntry, bytes.size()));
    return entry.starts_with(kOdt) && !entry.substr(kOdt.size()).starts_with('-');  // no template
}

// The directory of a zip file names its entries as they are.
bool is_docx(std::string_view bytes) {
    return holds(bytes, "[Content_Types].xml") && holds(bytes, "word/document.xml");
}

bool has_macros(std::string_view bytes) {
    return holds(bytes, "vbaProject.bin") || holds(bytes, "Basic/script-lc.xml");
}

/// Letters and the usual white space; whatever its encoding.
bool is_text(std::string_view bytes) {
    return std::ranges::none_of(bytes, [](char one) {
        const auto sign = static_cast<unsigned char>(one);
        return sign < 0x20 && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f';
    });
}

}  // namespace

std::string_view media_type_of(FileType type) {
    switch (type) {
        case FileType::text: return "text/plain";
        case FileType::pdf: return "application/pdf";
        case FileType::docx:
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        case FileType::odt: return "application/vnd.oasis.opendocument.text";
        case FileType::jpeg: return "image/jpeg";
        case FileType::png: return "image/png";
    }
    return {};
}

std::string_view ending_of(FileType type) {
    switch (type) {
        case FileType::text: return "txt";
        case FileType::pdf: return "pdf";
        case FileType::docx: return "docx";
        case FileType::odt: return "odt";
        case FileType::jpeg: return "jpg";
        case FileType::png: return "png";
    }
    return {};
}

Result<FileType> type_of_file(std::string_view bytes) {
    if (bytes.empty()) return Error{Refusal::invalid, "file_empty"};
    if (bytes.starts_with(kPdf)) return FileType::pdf;
    if (bytes.starts_with(kPng)) return FileType::png;
    if (bytes.starts_with(kJpeg)) return FileType::jpeg;
    if (bytes.starts_with(kZip)) {
        if (has_macros(bytes)) return Error{Refusal::invalid, "file_has_macros"};
        if (is_odt(bytes)) return FileType::odt;
        if (is_docx(bytes)) return FileType::docx;
        return Error{Refusal::invalid, "file_type_unknown"};
    }
    if (is_text(bytes)) return FileType::text;
    return Error{Refusal::invalid, "file_type_unknown"};
}

}  // namespace dispatch::translation
