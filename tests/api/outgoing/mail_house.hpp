#pragma once

#include <sodium.h>

#include <filesystem>
#include <fstream>

#include "api/worker.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"
#include "tests/api/assigned.hpp"

namespace tests {

/// A house that writes its mails into a folder of its own.
class MailTest : public ApiTest {
protected:
    MailTest() { std::filesystem::remove_all(folder_); }
    ~MailTest() override { std::filesystem::remove_all(folder_); }

    api::House mailing() const {
        auto copy = house.house();
        copy.mail_folder = folder_.string();
        return copy;
    }
    void work() {
        const std::atomic<bool> stop = false;
        api::run_due(mailing(), stop);
    }
    void clear_mails() const { std::filesystem::remove_all(folder_); }
    void note(const Assigned& one, std::string_view type, const std::string& data) {
        act(house, tenant, [&](services::UseCase& use) {
            const auto noted = services::note_event(use, {.type = type,
                                                          .aggregate = "booking",
                                                          .aggregate_id = one.booking.value,
                                                          .data = data});
            ASSERT_TRUE(noted);
        });
    }
    /// "kind recipient_kind state, ..." of all messages by kind.
    std::string told() {
        return house
            .run(tenant,
                 "select coalesce(string_agg(kind || ' ' || recipient_kind || ' ' || state, ', '"
                 " order by kind, recipient_kind), '') as told from message")
            .only()
            .text("told");
    }
    /// Headers and the decoded text of every mail in the folder, one after the other.
    std::string mails() const {
        std::string all;
        if (!std::filesystem::exists(folder_)) return all;
        for (const auto& file : std::filesystem::directory_iterator{folder_}) {
            std::ifstream in{file.path(), std::ios::binary};
            const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
            all += readable(bytes) + "\n";
        }
        return all;
    }

private:
    /// Every part in base64 decoded, everything else as it is.
    static std::string readable(const std::string& bytes) {
        static const std::string before = "base64\r\n\r\n";
        std::string text;
        std::size_t at = 0;
        for (auto part = bytes.find(before); part != std::string::npos;
             part = bytes.find(before, at)) {
            part += before.size();
            const auto end = std::min(bytes.find("--", part), bytes.size());
            text += bytes.substr(at, part - at) + decoded(bytes.substr(part, end - part));
            at = end;
        }
        return text + bytes.substr(at);
    }
    static std::string decoded(const std::string& base64) {
        std::string out(base64.size(), '\0');
        std::size_t length = 0;
        sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), base64.data(),
                          base64.size(), "\r\n", &length, nullptr, sodium_base64_VARIANT_ORIGINAL);
        out.resize(length);
        return out;
    }

    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("mittler-mails-" + std::to_string(getpid()));
};

}  // namespace tests
