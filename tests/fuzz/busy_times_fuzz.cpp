#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "services/documents/busy_times.hpp"

// Whatever a foreign calendar says: busy times lie within what was asked, in order, apart.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto zone = *dispatch::calendar::Zone::named("Europe/Berlin");
    static const dispatch::Period within{*dispatch::parse_instant("2026-03-01T00:00:00Z"),
                                         *dispatch::parse_instant("2026-09-01T00:00:00Z")};
    const auto read = services::documents::read_busy_times(
        {reinterpret_cast<const char*>(data), size}, zone, within);
    if (!read) return 0;
    auto last = within.begin;
    for (const auto& busy : read->busy) {
        const bool good = busy.begin < busy.end && busy.begin >= last && busy.end <= within.end;
        if (!good) std::abort();
        last = busy.end;
    }
    return 0;
}
