#include "services/documents/sealed_page.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "services/documents/sealed_page_made.hpp"

namespace services::documents {
namespace {

constexpr int kRounds = 600'000;  // OWASP for PBKDF2-HMAC-SHA256
constexpr std::size_t kTagBytes = 16;

using Octets = std::vector<unsigned char>;

void must(int done) {
    if (done != 1) throw std::runtime_error{"the page cannot be encrypted"};
}

Octets random_bytes(int count) {
    Octets bytes(static_cast<std::size_t>(count));
    must(RAND_bytes(bytes.data(), count));
    return bytes;
}

Octets key_of(std::string_view passphrase, const Octets& salt) {
    Octets key(32);
    must(PKCS5_PBKDF2_HMAC(passphrase.data(), static_cast<int>(passphrase.size()), salt.data(),
                           static_cast<int>(salt.size()), kRounds, EVP_sha256(),
                           static_cast<int>(key.size()), key.data()));
    return key;
}

/// The ciphertext with its tag behind it, as Web Crypto wants it.
Octets encrypted(std::string_view plain, const Octets& key, const Octets& nonce) {
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context{
        EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    Octets sealed(plain.size() + kTagBytes);
    const Octets bytes{plain.begin(), plain.end()};
    int length = 0;
    must(EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data()));
    must(EVP_EncryptUpdate(context.get(), sealed.data(), &length, bytes.data(),
                           static_cast<int>(bytes.size())));
    must(EVP_EncryptFinal_ex(context.get(), sealed.data() + length, &length));
    must(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(kTagBytes),
                             sealed.data() + plain.size()));
    return sealed;
}

std::string base64(const Octets& bytes) {
    Octets letters((bytes.size() + 2) / 3 * 4 + 1);
    const int length =
        EVP_EncodeBlock(letters.data(), bytes.data(), static_cast<int>(bytes.size()));
    return {letters.begin(), letters.begin() + length};
}

std::string as_json(const SealedTables& tables) {
    auto sheets = nlohmann::json::array();
    for (const auto& sheet : tables.sheets) {
        auto titles = nlohmann::json::array();
        for (const auto& column : sheet.columns) titles.push_back(column.title);
        sheets.push_back({{"title", sheet.name}, {"columns", titles}, {"rows", sheet.rows}});
    }
    return nlohmann::json{{"about", tables.about}, {"sheets", sheets}}.dump();
}

std::string without_markup(std::string_view text) {
    std::string plain;
    for (const char sign : text)
        plain += sign == '<' ? "&lt;" : sign == '&' ? "&amp;" : std::string{sign};
    return plain;
}

void replace_all(std::string& text, std::string_view mark, std::string_view value) {
    for (auto at = text.find(mark); at != std::string::npos;
         at = text.find(mark, at + value.size()))
        text.replace(at, mark.size(), value);
}

}  // namespace

std::string sealed_page(const SealedTables& tables, std::string_view passphrase) {
    const auto salt = random_bytes(16);
    const auto nonce = random_bytes(12);
    const auto text = encrypted(as_json(tables), key_of(passphrase, salt), nonce);
    const nlohmann::json sealed{{"salt", base64(salt)},
                                {"nonce", base64(nonce)},
                                {"rounds", kRounds},
                                {"text", base64(text)}};
    std::string page{pages.front().content};
    replace_all(page, "@TITLE@", without_markup(tables.title));
    replace_all(page, "@SEALED@", sealed.dump());
    return page;
}

}  // namespace services::documents
