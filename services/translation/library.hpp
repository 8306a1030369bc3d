#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/calendar/local_time.hpp"
#include "services/translation/order_files.hpp"

/// Finished forms without anything of a client, searched before something new is ordered.
namespace services::translation {

struct LibraryForm {
    dispatch::Uuid id;       // of this version
    dispatch::Uuid form_id;  // of all versions
    int version = 1;
    std::string title;
    std::string source_language;
    std::string target_language;
    dispatch::calendar::LocalDay valid_from;
    bool has_file = false;
    bool is_replaced = false;
    std::optional<dispatch::Instant> withdrawn_at;
    dispatch::Instant created_at;
    std::string media_type;
    std::int64_t size_bytes = 0;
};

enum class FormsOf { now, always };
struct ListForms {
    std::string text = {};  // words of the title in any order, without regard to case or umlauts
    std::optional<std::string> source_language = {};
    std::optional<std::string> target_language = {};
    FormsOf forms = FormsOf::now;
};
std::vector<LibraryForm> list_forms(UseCase& use, const ListForms& wanted);

/// Puts in a form, or the next version of one; with `from_order` the files of an accepted order,
/// which the coordinator declares to hold nothing of a client.
struct AddForm {
    std::string title;
    std::string source_language;
    std::string target_language;
    std::optional<dispatch::calendar::LocalDay> valid_from = {};  // nothing: today
    std::optional<dispatch::Uuid> replaces = {};
    std::optional<dispatch::Uuid> from_order = {};
    bool holds_no_client_data = false;
};
/// Refused `client_data_undeclared`, `not_found`, `form_replaced_already`,
/// `translation_not_accepted`, `translation_file_missing`, `field_invalid`.
dispatch::Result<LibraryForm> add_form(UseCase& use, const AddForm& command);

/// The file of a form that has none yet; the same file once more changes nothing. Refused
/// `not_found`, `form_has_file`, `file_too_large` and what type_of_file refuses.
dispatch::Result<dispatch::Done> put_form_file(UseCase& use,
                                               const dispatch::Uuid& id,
                                               std::string_view content);
dispatch::Result<FileDownload> read_form_file(UseCase& use, const dispatch::Uuid& id);
/// It is offered to nobody any more. Refused `not_found`.
dispatch::Result<dispatch::Done> withdraw_form(UseCase& use, const dispatch::Uuid& id);

}  // namespace services::translation
