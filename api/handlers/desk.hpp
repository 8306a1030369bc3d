#pragma once

#include "api/context.hpp"

// Operations of the tag "desk" in openapi.yaml: what the coordinator's day needs beside single
// bookings and people.
namespace api {

Answer read_today(Call& call);
Answer list_holiday_answers(Call& call);
Answer answer_holidays(Call& call);
Answer read_holiday_link(const PublicCall& call);
Answer answer_holiday_link(const PublicCall& call);
Answer read_schedule(Call& call);
Answer read_figures(Call& call);
Answer export_list(Call& call);
Answer export_everything(Call& call);
Answer read_emergency_folder(Call& call);
Answer open_emergency_folder(Call& call);
Answer close_emergency_folder(Call& call);
Answer read_emergency_file(Call& call);

}  // namespace api
