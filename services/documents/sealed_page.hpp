#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "services/documents/xlsx.hpp"

namespace services::documents {

/// Tables for the day without a server.
struct SealedTables {
    std::string title;  // of the page, readable by everybody
    std::string about;  // one sentence above the tables
    std::vector<Sheet> sheets;
};

/// One HTML file that any browser opens without a net: it asks for the passphrase, and shows and
/// prints the tables. AES-256-GCM under a key of PBKDF2-HMAC-SHA256, because that is what browsers
/// open by themselves; salt and nonce are new each time. Takes some tenths of a second.
std::string sealed_page(const SealedTables& tables, std::string_view passphrase);

}  // namespace services::documents
