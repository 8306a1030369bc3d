#pragma once

#include <optional>
#include <string>

#include "services/reactions.hpp"

namespace services::reporting {

/// The emergency folder ("Notfallmappe"): who is where on the coming five working days, what is
/// still open, and everybody's telephone, as one encrypted page (documents/sealed_page.hpp).
struct EmergencyFolder {
    dispatch::Instant on_since;
    dispatch::Instant next_at;  // 18:00 in the tenant's zone, every evening
};
/// Nothing while it is switched off.
std::optional<EmergencyFolder> read_emergency_folder(UseCase& use);

/// Switches it on with a new passphrase, which is shown this once; what was made before keeps its
/// own passphrase.
struct OpenedFolder {
    EmergencyFolder folder;
    std::string passphrase;
};
OpenedFolder open_emergency_folder(UseCase& use);

/// Ends it; the kept file goes too. Again changes nothing.
void close_emergency_folder(UseCase& use);

/// The page as of now. Refused with `emergency_folder_off`, and `export_too_large` (see
/// export_list.hpp). Audited with everything it lists.
dispatch::Result<std::string> emergency_page(UseCase& use);

/// The consumer of the evening's timer: keeps tonight's page in place of last night's, notes
/// `emergency_folder_made` (who is to get it: notify), and plans the next evening.
dispatch::Result<dispatch::Done> make_emergency_folder(UseCase& use, const Delivery& timer);

}  // namespace services::reporting
