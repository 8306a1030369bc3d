#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/hotline/hotline_call.hpp"

namespace services::hotline {

/// Somebody is wanted now. `requester` only from a coordinator; `phone` is where the caller can be
/// called, else the office's number. Nothing of a client.
struct RequestCall {
    std::optional<dispatch::RequesterId> requester = {};
    std::string language;
    std::string setting;
    dispatch::settings::Mode mode = dispatch::settings::Mode::telephone;
    std::optional<dispatch::settings::Gender> gender = {};
    std::optional<std::string> phone = {};
};

/// The call waits, and phones ring before this returns. Whoever has an open call for the same gets
/// that one (a double click is one call); for something else it is refused, `hotline_call_open`.
/// Refused also `hotline_not_enabled`, `hotline_closed`, `hotline_setting_not_allowed`,
/// `hotline_video_not_possible`, `sign_language_by_telephone`, `terms_not_accepted`,
/// `language_unknown`, `language_ambiguous`, `setting_unknown`, `field_missing` (office, phone).
dispatch::Result<dispatch::HotlineCallId> request_call(UseCase& use, const RequestCall& command);

/// What can be asked for now.
struct HotlineOffer {
    bool enabled = false;
    bool open = false;  // enabled, and these are its hours
    bool telephone = true;
    bool video = false;
    bool has_outside = false;
    std::vector<std::string> settings = {};
    std::string phone = {};  // of the office, for the form
    std::optional<dispatch::HotlineCallId> own_call = {};
};
HotlineOffer read_offer(UseCase& use);

}  // namespace services::hotline
