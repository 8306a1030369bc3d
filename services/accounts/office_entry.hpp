#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "services/use_case.hpp"

namespace services::accounts {

/// Somebody who wants to come in; nothing holds before the link of the mail was confirmed, so that
/// nobody is registered, and nothing requested, in the name of another address.
struct NewEntry {
    std::string_view way;  // invitation | request | domain
    std::optional<dispatch::RequesterId> requester = {};
    std::string email;
    std::string name;  // of the person
    std::optional<std::string> terms_version = {};
    std::optional<std::string> wish = {};  // what is to be done on confirmation, as JSON
};

/// Keeps it for 48 hours and sends the mail; of one address at most three within an hour, more are
/// dropped in silence. Refused as check_mail_address, and `terms_not_accepted` where other terms
/// (or any) are in force.
dispatch::Result<dispatch::Done> begin_entry(UseCase& use, const NewEntry& entry);

/// What the link of a mail is about. Refused `entry_invalid` (unknown, ended, office closed).
struct Entry {
    dispatch::Uuid id;
    dispatch::Uuid link;
    std::string way;
    std::optional<dispatch::RequesterId> requester;
    std::string office_name;  // empty while there is no office yet
    bool is_confirmed = false;
};
dispatch::Result<Entry> find_entry(UseCase& use, std::string_view token);

/// Whose address it is, from now on an account.
struct Newcomer {
    dispatch::AccountId account;
    std::string email;
    std::string name;
    bool has_password = true;
    std::optional<std::string> wish = {};
};
/// Uses the link up; what follows is the newcomer's act. REQUIRES: an entry of find_entry in the
/// same transaction, not confirmed.
Newcomer confirm_entry(UseCase& use, const Entry& entry);

/// The newcomer belongs to the office from now on. The answer is the token of a link for a first
/// password, nothing for somebody who has one.
struct JoinOffice {
    const Entry& entry;
    const Newcomer& newcomer;
    dispatch::RequesterId requester;
    dispatch::Instant real_now;
};
dispatch::Result<std::optional<std::string>> join_office(UseCase& use, const JoinOffice& command);

}  // namespace services::accounts
