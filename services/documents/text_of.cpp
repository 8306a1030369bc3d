#include "services/documents/text_of.hpp"

#include <expat.h>
#include <zip.h>

#include <array>
#include <memory>

#include "services/documents/csv_encoding.hpp"
#include "services/documents/pdf_text.hpp"

namespace services::documents {
namespace {

using dispatch::translation::FileType;

constexpr std::size_t kUnpackedMax = 32UL * 1024 * 1024;
constexpr int kDepthMax = 200;

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

/// The archive refers to the bytes.
std::unique_ptr<zip_t, CloseArchive> open_archive(std::string_view bytes) {
    zip_error_t error{};
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return nullptr;
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) zip_source_free(source);
    return std::unique_ptr<zip_t, CloseArchive>{archive};
}

/// The unpacked entry; nothing if it is not there, broken, encrypted or too large, whatever size it
/// claims to have.
std::optional<std::string> unpack(std::string_view bytes, const char* name) {
    const auto archive = open_archive(bytes);
    if (!archive) return std::nullopt;
    const std::unique_ptr<zip_file_t, CloseEntry> entry{zip_fopen(archive.get(), name, 0)};
    if (!entry) return std::nullopt;
    std::string content;
    std::array<char, 65536> piece{};
    for (;;) {
        const auto read = zip_fread(entry.get(), piece.data(), piece.size());
        if (read < 0) return std::nullopt;
        if (read == 0) return content;
        content.append(piece.data(), static_cast<std::size_t>(read));
        if (content.size() > kUnpackedMax) return std::nullopt;
    }
}

/// What a reader of the XML has found, and where it is.
struct Found {
    FileType type;
    std::string text;
    int depth = 0;
    int skipped = 0;  // inside something that nobody reads
    int inside = 0;   // where letters count
    XML_Parser parser = nullptr;
};

/// Word: letters stand in w:t; what was deleted, or is the code of a field, stands elsewhere.
/// OpenDocument: everything below the body counts but remarks and what was deleted.
bool holds_letters(const Found& found, std::string_view name) {
    return found.type == FileType::docx ? name == "w:t" : name == "office:body";
}

bool is_skipped(const Found& found, std::string_view name) {
    if (found.type == FileType::docx) return name == "mc:Fallback" || name == "w:del";
    return name == "office:annotation" || name == "text:tracked-changes" ||
           name == "text:sequence-decls" || name == "office:forms";
}

bool ends_a_paragraph(std::string_view name) {
    return name == "w:p" || name == "text:p" || name == "text:h";
}

bool is_a_space(std::string_view name) {
    return name == "w:tab" || name == "w:br" || name == "w:cr" || name == "text:tab" ||
           name == "text:line-break" || name == "text:s";
}

void XMLCALL begin(void* data, const XML_Char* element, const XML_Char** /*attributes*/) {
    auto& found = *static_cast<Found*>(data);
    const std::string_view name{element};
    if (++found.depth > kDepthMax) XML_StopParser(found.parser, XML_FALSE);
    if (found.skipped > 0 || is_skipped(found, name)) ++found.skipped;
    if (found.skipped > 0) return;
    if (holds_letters(found, name)) ++found.inside;
    if (is_a_space(name)) found.text += ' ';
}

void XMLCALL end(void* data, const XML_Char* element) {
    auto& found = *static_cast<Found*>(data);
    const std::string_view name{element};
    --found.depth;
    if (found.skipped > 0) {
        --found.skipped;
        return;
    }
    if (holds_letters(found, name)) --found.inside;
    if (ends_a_paragraph(name)) found.text += '\n';
}

void XMLCALL letters(void* data, const XML_Char* text, int length) {
    auto& found = *static_cast<Found*>(data);
    if (found.inside > 0 && found.skipped == 0)
        found.text.append(text, static_cast<std::size_t>(length));
}

/// Documents of both kinds declare no entities of their own: whoever does is not read.
void XMLCALL refuse_doctype(void* data,
                            const XML_Char* /*name*/,
                            const XML_Char* /*system_id*/,
                            const XML_Char* /*public_id*/,
                            int /*has_internal_subset*/) {
    XML_StopParser(static_cast<Found*>(data)->parser, XML_FALSE);
}

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

std::optional<std::string> letters_of(FileType type, const std::string& xml) {
    const std::unique_ptr<XML_ParserStruct, FreeParser> parser{XML_ParserCreate(nullptr)};
    if (!parser) return std::nullopt;
    Found found{.type = type, .text = {}, .parser = parser.get()};
    XML_SetUserData(parser.get(), &found);
    XML_SetElementHandler(parser.get(), begin, end);
    XML_SetCharacterDataHandler(parser.get(), letters);
    XML_SetStartDoctypeDeclHandler(parser.get(), refuse_doctype);
    if (XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE) !=
        XML_STATUS_OK)
        return std::nullopt;
    return std::move(found.text);
}

std::optional<std::string> text_in(FileType type, std::string_view bytes, const char* entry) {
    const auto xml = unpack(bytes, entry);
    return xml ? letters_of(type, *xml) : std::nullopt;
}

}  // namespace

std::optional<std::string> text_of(FileType type, std::string_view bytes) {
    switch (type) {
        case FileType::text: return decode_text(bytes).text;
        case FileType::docx: return text_in(type, bytes, "word/document.xml");
        case FileType::odt: return text_in(type, bytes, "content.xml");
        case FileType::pdf: return pdf_text(bytes);
        case FileType::jpeg:
        case FileType::png: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace services::documents
