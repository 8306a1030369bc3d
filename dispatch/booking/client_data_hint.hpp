#pragma once

#include <optional>
#include <string_view>

namespace dispatch::booking {

/// What a text seems to give away about a client.
enum class ClientDataHint { email, phone_number, birth_date, name };
std::string_view to_text(ClientDataHint);

/// Warns when a case reference or a note looks like data of a client. A hint, never a refusal:
/// case references ("AZ 51-2031/26", "BG 3702/0012345") and dates of appointments pass.
std::optional<ClientDataHint> client_data_hint(std::string_view text);

}  // namespace dispatch::booking
