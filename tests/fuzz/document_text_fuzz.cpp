#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "dispatch/translation/count.hpp"
#include "services/documents/text_of.hpp"

using namespace dispatch::translation;

/// Whatever is handed in: its type is told, its text is read or not, and what is read is counted.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto type = type_of_file(bytes);
    if (!type) {
        return 0;
    }
    const auto text = services::documents::text_of(*type, bytes);
    if (!text) {
        return 0;
    }
    const auto count = count_text(*text);
    if (count.words > count.keystrokes || count.keystrokes < 0) {
        std::abort();
    }
    return 0;
}
