#include "api/outgoing/transport.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace api::outgoing {
namespace {

/// What a kind of message leaves by, with a relay and without one.
struct TransportLine {
    std::string_view kind;  // empty: every kind that no line names
    Transport with_relay;
    Transport without_relay;
};
constexpr TransportLine kTransports[]{
    {"", send_by_smtp, write_to_folder},
};

std::string file_name(std::string_view message_id) {
    std::string name{message_id};
    std::ranges::replace_if(
        name,
        [](char c) {
            const bool is_letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
            const bool is_digit = '0' <= c && c <= '9';
            return !is_letter && !is_digit && c != '-' && c != '.' && c != '@';
        },
        '_');
    return name + ".eml";
}

}  // namespace

std::string write_to_folder(const House& house, const OutgoingMail& mail) {
    namespace fs = std::filesystem;
    if (house.mail_folder.empty()) return "folder_not_writable";
    std::error_code failed;
    const fs::path folder{house.mail_folder};
    fs::create_directories(folder, failed);
    const auto file = folder / file_name(mail.message_id);
    const auto half = fs::path{file.string() + ".part"};  // nobody reads half a mail
    {
        std::ofstream out{half, std::ios::binary | std::ios::trunc};
        out << mail_bytes(mail);
        if (!out.flush()) return "folder_not_writable";
    }
    fs::permissions(half, fs::perms::owner_read | fs::perms::owner_write, failed);
    fs::rename(half, file, failed);
    return failed ? "folder_not_writable" : "";
}

Transport transport_for(const House& house, std::string_view kind) {
    for (const auto& line : kTransports)
        if (line.kind.empty() || line.kind == kind)
            return house.relay.url.empty() ? line.without_relay : line.with_relay;
    return write_to_folder;
}

}  // namespace api::outgoing
