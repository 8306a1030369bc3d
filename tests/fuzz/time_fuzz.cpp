// Times come from strangers: whatever parses is written back and read as the same time.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "dispatch/core/time.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto instant = dispatch::parse_instant(text);
    if (instant && dispatch::parse_instant(dispatch::to_text(*instant)) != instant) std::abort();
    return 0;
}
