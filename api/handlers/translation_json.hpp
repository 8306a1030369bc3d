#pragma once

#include "api/handlers/offer_json.hpp"
#include "services/translation/library.hpp"
#include "services/translation/read_translations.hpp"

namespace api {

/// The schema TranslationOrder, for the eyes of this session.
Json translation_json(const Call& call, const services::translation::TranslationView& order);
Json form_json(const Call& call, const services::translation::LibraryForm& form);

/// The order after an act.
Answer translation_answer(Call& call, const dispatch::Uuid& order, int status = 200);

/// A download: never shown by the browser itself, whatever is in it.
http::Response download(services::translation::FileDownload file);

/// `channel` where a coordinator acts on somebody's behalf.
std::optional<services::Channel> told_by(const Call& call, JsonReader& reader);

}  // namespace api
