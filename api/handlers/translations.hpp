#pragma once

#include "api/context.hpp"

// Operations of the tag "translations" in openapi.yaml: written orders, their files, the library.
namespace api {

Answer list_translation_orders(Call& call);
Answer request_translation(Call& call);
Answer check_translation(Call& call);
Answer read_translation_order(Call& call);
Answer read_translation_file(Call& call);
Answer put_translation_file(Call& call);
Answer remove_translation_file(Call& call);
Answer act_on_translation(Call& call);
Answer count_translation(Call& call);
Answer list_writers(Call& call);
Answer assign_writer(Call& call);
Answer answer_translation_offer(Call& call);
Answer list_forms(Call& call);
Answer add_form(Call& call);
Answer withdraw_form(Call& call);
Answer read_form_file(Call& call);
Answer put_form_file(Call& call);

}  // namespace api
