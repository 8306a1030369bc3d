-- Roles as bundles of capabilities. The permission table of the API (api/permissions.cpp) maps each
-- operation to one capability; the scope comes from the membership.
insert into role (name, name_de, name_en, capabilities) values
('requester', 'Fachkraft (Einsatzstelle)', 'Caseworker',
    '{self,language_see,setting_see,booking_request,booking_see,booking_change,booking_cancel,'
     'proposal_answer,timesheet_confirm,timesheet_sign,assignment_see,outcome_report,office_see,'
     'event_follow}'),
('interpreter', 'Sprachmittler:in', 'Interpreter',
    '{self,language_see,setting_see,offer_see,offer_answer,assignment_see,assignment_cancel,'
     'availability_keep,timesheet_submit,timesheet_sign,outcome_report,person_see,event_follow}'),
('coordinator', 'Koordination (KI)', 'Coordinator',
    '{self,language_see,setting_see,booking_request,booking_see,booking_change,booking_cancel,'
     'booking_approve,proposal_answer,candidate_see,assign_directly,offer_see,offer_answer,'
     'call_keep,assignment_see,assignment_cancel,outcome_report,timesheet_submit,'
     'timesheet_confirm,timesheet_sign,pool_see,pool_keep,person_see,availability_keep,'
     'requester_see,requester_keep,office_see,block_keep,import_run,message_see,event_follow}'),
('tenant_admin', 'Verwaltung der Vermittlungsstelle', 'Administrator of the office',
    '{self,language_see,setting_see,account_keep,rule_keep,audit_read,pool_see,person_see,'
     'requester_see,office_see,message_see,event_follow}'),
('operator', 'Betrieb', 'Operator',
    '{self,language_see,setting_see,clock_advance,delivery_see,event_follow}');
