#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "services/use_case.hpp"

namespace services::accounts {

/// The link of an office with which its people register themselves. One holds at a time; it may be
/// used by many until it ends or is taken back.
struct OfficeInvitation {
    std::string token;
    dispatch::Instant expires_at;
};

/// Takes the place of the one before. Refused `not_found` for an office that is closed or not ours.
struct InviteOffice {
    dispatch::RequesterId requester;
    std::chrono::days valid_for;
};
dispatch::Result<OfficeInvitation> invite_office(UseCase& use, const InviteOffice& command);

/// Nothing where no link holds. Refused `not_found`.
dispatch::Result<std::optional<OfficeInvitation>> read_invitation(UseCase& use,
                                                                  dispatch::RequesterId requester);

/// Nobody registers with the link any more. Refused `not_found`.
dispatch::Result<dispatch::Done> revoke_invitation(UseCase& use, dispatch::RequesterId requester);

/// Whose link it is. Refused `invitation_invalid` (unknown, ended, taken back, office closed).
struct InvitingOffice {
    dispatch::RequesterId id;
    std::string name;
};
dispatch::Result<InvitingOffice> find_invitation(UseCase& use, std::string_view token);

}  // namespace services::accounts
