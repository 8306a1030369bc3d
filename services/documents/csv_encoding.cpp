#include "services/documents/csv_encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <stdexcept>

namespace services::documents {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_utf8(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;  // only measured: a full buffer is no trouble, a wrong byte is
    u_strFromUTF8(nullptr, 0, &length, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                  &status);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR;
}

std::string from_windows_1252(std::string_view bytes) {
    const auto length = static_cast<std::int32_t>(bytes.size());
    std::string text(bytes.size() * 3 + 1, '\0');  // no character needs more than three bytes
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t written =
        ucnv_convert("UTF-8", "windows-1252", text.data(), static_cast<std::int32_t>(text.size()),
                     bytes.data(), length, &status);
    if (U_FAILURE(status)) {
        throw std::runtime_error("ICU cannot convert windows-1252: its data are missing");
    }
    text.resize(static_cast<std::size_t>(written));
    return text;
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
    if (bytes.starts_with(kByteOrderMark) && is_utf8(bytes)) {
        return {CsvEncoding::utf8_with_mark, std::string{bytes.substr(kByteOrderMark.size())}};
    }
    if (is_utf8(bytes)) {
        return {CsvEncoding::utf8, std::string{bytes}};
    }
    return {CsvEncoding::windows_1252, from_windows_1252(bytes)};
}

}  // namespace services::documents
