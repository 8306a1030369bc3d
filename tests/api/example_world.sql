-- The example world: what the ids of api/openapi.yaml mean. #401 stands for the id that ends with
-- 401; two tenants have the same world under different ids (tests/api/example_world.cpp).
-- It is Monday, 2 March 2026, 09:00 in Berlin. Office 201 with booking 401 is asking, its booking
-- 402 takes place at ten; office 202 and person 302 are the neighbours whose things stay hidden.
insert into tenant (id, slug, name, kind, created_at)
values ('#001', '%slug%', 'KI %slug%', 'ki', '2026-01-01Z');

insert into requester (tenant_id, id, name, kind, email, created_at, updated_at) values
('#001', '#201', 'Beispielamt', 'jobcenter', 'post@%slug%.example', '2026-01-02Z', '2026-01-02Z'),
('#001', '#202', 'Nachbarschule', 'school', null, '2026-01-03Z', '2026-01-03Z');
insert into requester_place (tenant_id, id, requester_id, name, street, postcode, town, latitude,
                             longitude) values
('#001', '#211', '#201', 'Haus A', 'Beispielweg 1', '32756', 'Detmold', 51.936, 8.879),
('#001', '#212', '#202', 'Hauptgebäude', 'Beispielweg 9', '32657', 'Lemgo', 52.028, 8.899);

insert into requester_closed_day (tenant_id, id, requester_id, first_day, last_day, label,
                                  created_at) values
('#001', '#221', '#201', '2026-05-15', '2026-05-15', 'Brückentag', '2026-01-02Z'),
('#001', '#222', '#202', '2026-05-15', '2026-05-15', 'Brückentag', '2026-01-02Z');

insert into interpreter (tenant_id, id, calendar_id, given_name, family_name, kind, qualification,
                         reached_by, postcode, town, latitude, longitude, created_at, updated_at)
values
('#001', '#301', '#301', 'Samira', 'Beispielfrau', 'volunteer', 'sworn', 'mail', '32756', 'Detmold',
 51.93, 8.88, '2026-01-04Z', '2026-01-04Z'),
('#001', '#302', '#302', 'Mina', 'Muster', 'fee_paid', 'sworn', 'mail', '32756', 'Detmold',
 51.94, 8.87, '2026-01-05Z', '2026-01-05Z'),
('#001', '#303', '#303', 'Karim', 'Vorbild', 'volunteer', 'sworn', 'phone', '32657', 'Lemgo',
 52.03, 8.90, '2026-01-06Z', '2026-01-06Z');
-- 304 helps in the house of 201
insert into interpreter (tenant_id, id, calendar_id, given_name, family_name, kind, house_id,
                         created_at, updated_at) values
('#001', '#304', '#304', 'Elena', 'Kollegin', 'in_house', '#201', '2026-01-07Z', '2026-01-07Z');
insert into in_house_colleague (tenant_id, interpreter_id, opted_in_at, superior, agreed_on,
                             agreement_recorded_at) values
('#001', '#304', '2026-01-08Z', 'Teamleitung Nord', '2026-01-08', '2026-01-08Z');
insert into house_talk (tenant_id, id, interpreter_id, requester_id, language, asked_at, minutes)
values ('#001', '#361', '#304', '#201', 'bul', '2026-02-20Z', 10);
insert into interpreter_language (tenant_id, id, interpreter_id, language, form, level, evidence)
values
('#001', '#311', '#301', 'ary', 'spoken', 'native', 'interview'),
('#001', '#312', '#302', 'ary', 'spoken', 'c1', 'certificate'),
('#001', '#313', '#303', 'ary', 'spoken', 'c2', 'interview'),
('#001', '#314', '#301', 'ary', 'written', 'c1', 'interview'),
('#001', '#315', '#302', 'ary', 'written', 'c1', 'interview'),
('#001', '#316', '#304', 'bul', 'spoken', 'native', 'self_declared');
update interpreter_language set confirmed_on = '2026-01-08' where id = '#316';
insert into clearance (tenant_id, id, interpreter_id, code, valid_from) values
('#001', '#321', '#301', 'confidentiality', '2026-01-15');
insert into availability_pattern (tenant_id, id, interpreter_id, weekday, from_min, to_min)
select '#001', overlay(p.id::text placing '3' || right(p.id::text, 1) || day from 34)::uuid, p.id,
       day, 0, 1440
from interpreter p, generate_series(1, 7) day where p.tenant_id = '#001';
insert into availability_exception (tenant_id, id, interpreter_id, during, kind) values
('#001', '#331', '#301', '[2026-07-01 00:00+02,2026-07-15 00:00+02)', 'absent');

insert into foreign_calendar (tenant_id, id, interpreter_id, label, source, address_enc, state,
                              created_at, next_fetch_at) values
('#001', '#351', '#301', 'Privat', 'address', 'sealed', 'waiting', '2026-02-01Z', '2999-01-01Z'),
('#001', '#352', '#302', 'Privat', 'address', 'sealed', 'waiting', '2026-02-01Z', '2999-01-01Z');
insert into foreign_busy (tenant_id, id, foreign_calendar_id, interpreter_id, during) values
('#001', '#353', '#351', '#301', '[2026-03-02 09:30Z,2026-03-02 11:00Z)'),
('#001', '#354', '#352', '#302', '[2026-03-02 09:30Z,2026-03-02 11:00Z)');

insert into standing_slot (tenant_id, id, name, requester_id, place_id, interpreter_id, languages,
                           first_day, from_min, to_min, rule, grain_min, created_at) values
('#001', '#231', 'Darija im Amt', '#201', '#211', '#301', '{ary}', '2026-03-05', 600, 720,
 'FREQ=WEEKLY;BYDAY=TH;COUNT=1', 20, '2026-02-01Z');
insert into slot_day (tenant_id, id, standing_slot_id, day, begin_at, end_at, state) values
('#001', '#241', '#231', '2026-03-05', '2026-03-05 09:00Z', '2026-03-05 11:00Z', 'planned');
insert into slot_appointment (tenant_id, id, slot_day_id, requester_id, language, setting, minutes,
                              during, state, created_at) values
('#001', '#251', '#241', '#201', 'ary', 'office_talk', 20,
 '[2026-03-05 09:00Z,2026-03-05 09:20Z)', 'booked', '2026-02-20Z'),
('#001', '#252', '#241', '#202', 'ary', 'office_talk', 20,
 '[2026-03-05 09:20Z,2026-03-05 09:40Z)', 'booked', '2026-02-20Z');

insert into agency (tenant_id, id, name, contract_number, first_day, last_day, languages,
                    hour_cents, call_off_min, response_min, created_at, updated_at) values
('#001', '#261', 'Beispiel Dolmetschdienste', '2026/1', '2026-01-01', '2027-12-31', '{ary}', 6000,
 60, 240, '2026-01-02Z', '2026-01-02Z');
insert into call_off (tenant_id, id, agency_id, place_id, language, begin_at, end_at,
                      answer_due_at, state, hour_cents, charged_min, created_at) values
('#001', '#262', '#261', '#211', 'ary', '2026-03-11 09:00Z', '2026-03-11 10:00Z',
 '2026-03-02 12:00Z', 'asked', 6000, 60, '2026-03-02 08:00Z');

insert into holiday_answer (tenant_id, id, interpreter_id, name, first_day, last_day, asked_at)
values
('#001', '#341', '#301', 'Osterferien', '2026-03-30', '2026-04-11', '2026-02-28Z'),
('#001', '#342', '#302', 'Osterferien', '2026-03-30', '2026-04-11', '2026-02-28Z');

insert into account (id, email, email_folded, display_name, password_hash, created_at)
select ('#1' || number)::uuid, name || '@%slug%amt.example',
       name || '@%slug%amt.example', person, '%password%', '2026-01-01Z'
from (values ('01', 'fachkraft', 'Kim Fachkraft'), ('02', 'koordination', 'Uli Koordination'),
             ('03', 'samira', 'Samira Beispielfrau'), ('04', 'verwaltung', 'Sam Verwaltung'),
             ('05', 'betrieb', 'Chris Betrieb'), ('06', 'schule', 'Robin Schule'),
             ('07', 'mina', 'Mina Muster')) v (number, name, person);
insert into membership (tenant_id, id, account_id, role, requester_id, interpreter_id, valid_from,
                        created_at) values
('#001', '#111', '#101', 'requester', '#201', null, '2020-01-01Z', '2020-01-01Z'),
('#001', '#112', '#102', 'coordinator', null, null, '2020-01-01Z', '2020-01-01Z'),
('#001', '#113', '#103', 'interpreter', null, '#301', '2020-01-01Z', '2020-01-01Z'),
('#001', '#114', '#104', 'tenant_admin', null, null, '2020-01-01Z', '2020-01-01Z'),
('#001', '#115', '#105', 'operator', null, null, '2020-01-01Z', '2020-01-01Z'),
('#001', '#116', '#106', 'requester', '#202', null, '2020-01-01Z', '2020-01-01Z'),
('#001', '#117', '#107', 'interpreter', null, '#302', '2020-01-01Z', '2020-01-01Z');
-- everybody is logged in with "<slug>-<role>"; 801 and 802 are tokens of two caseworkers
insert into account_session (id, account_id, tenant_id, membership_id, token_hash, kind, label,
                             created_at, expires_at)
select (left(m.id::text, 34) || '8' || right(m.id::text, 1))::uuid, m.account_id, m.tenant_id, m.id,
       sha256(('%slug%-' || m.role)::bytea), 'bearer', 'test', '2020-01-01Z', '2999-01-01Z'
from membership m where m.tenant_id = '#001' and m.id not in ('#116', '#117');
insert into account_session (id, account_id, tenant_id, membership_id, token_hash, kind, label,
                             created_at, expires_at) values
('#801', '#101', '#001', '#111', sha256('%slug%-801'), 'bearer', 'Fachverfahren', '2020-01-01Z',
 '2999-01-01Z'),
('#802', '#106', '#001', '#116', sha256('%slug%-802'), 'bearer', 'Fachverfahren', '2020-01-01Z',
 '2999-01-01Z');
insert into device (tenant_id, id, account_id, label, endpoint_enc, endpoint_hash, created_at)
values
('#001', '#851', '#103', 'Firefox, Android', 'sealed', '851', '2026-02-01Z'),
('#001', '#852', '#107', 'Chrome, Android', 'sealed', '852', '2026-02-02Z');
insert into calendar_feed (tenant_id, id, account_id, interpreter_id, label, token_hash, created_at)
values
('#001', '#861', '#103', '#301', 'Handy', sha256('%first%-calendar-token-0000'), '2026-02-01Z'),
('#001', '#862', '#107', '#302', 'Handy', sha256('%first%-calendar-token-0001'), '2026-02-01Z');

insert into booking_number (tenant_id, last_number) values ('#001', 4);
insert into booking (tenant_id, id, number, requester_id, place_id, requested_by, state, urgency,
                     setting, mode, form, language, duration_min, created_at, updated_at) values
('#001', '#401', 1, '#201', '#211', '#101', 'active', 'normal', 'office_talk', 'on_site', 'spoken',
 'ary', 60, '2026-02-27T09:00Z', '2026-02-27T09:00Z'),
('#001', '#402', 2, '#201', '#211', '#101', 'active', 'normal', 'office_talk', 'on_site', 'spoken',
 'ary', 60, '2026-02-16T09:00Z', '2026-02-17T09:00Z'),
('#001', '#403', 3, '#202', '#212', '#106', 'active', 'normal', 'office_talk', 'on_site', 'spoken',
 'ary', 60, '2026-02-27T10:00Z', '2026-02-27T10:00Z'),
('#001', '#404', 4, '#202', '#212', '#106', 'active', 'normal', 'office_talk', 'on_site', 'spoken',
 'ary', 60, '2026-02-16T10:00Z', '2026-02-17T10:00Z');
insert into series (tenant_id, id, requester_id, requested_by, rule, local_begin, zone,
                    duration_min, created_at, updated_at) values
('#001', '#471', '#201', '#101', 'FREQ=WEEKLY;COUNT=3', '2026-03-10T10:00', 'Europe/Berlin', 60,
 '2026-02-27T09:00Z', '2026-02-27T09:00Z'),
('#001', '#473', '#202', '#106', 'FREQ=WEEKLY;COUNT=3', '2026-03-11T10:00', 'Europe/Berlin', 60,
 '2026-02-27T10:00Z', '2026-02-27T10:00Z');
update booking set series_id = '#471', occurrence_day = '2026-03-10' where id = '#401';
update booking set series_id = '#473', occurrence_day = '2026-03-11' where id = '#403';
insert into booking_time_option (tenant_id, id, booking_id, version, position, begin_at, end_at,
                                 local_begin, zone)
select '#001', id::uuid, booking::uuid, 1, 1, begin_at::timestamptz,
       begin_at::timestamptz + interval '1 hour', local, 'Europe/Berlin'
from (values ('#431', '#401', '2026-03-10 09:00Z', '2026-03-10T10:00'),
             ('#432', '#402', '2026-03-02 09:00Z', '2026-03-02T10:00'),
             ('#433', '#403', '2026-03-11 09:00Z', '2026-03-11T10:00'),
             ('#434', '#404', '2026-03-02 09:00Z', '2026-03-02T10:00'))
     v (id, booking, begin_at, local);
insert into seat (tenant_id, id, booking_id, position, language, state) values
('#001', '#411', '#401', 1, 'ary', 'searching'), ('#001', '#412', '#402', 1, 'ary', 'filled'),
('#001', '#413', '#403', 1, 'ary', 'searching'), ('#001', '#414', '#404', 1, 'ary', 'filled');
insert into aggregate_seq (tenant_id, aggregate_id, last_seq)
select '#001', b.id, 1 from booking b where b.tenant_id = '#001';
insert into event (tenant_id, id, aggregate, aggregate_id, seq, type, occurred_at, account_id)
select '#001', b.id, 'booking', b.id, 1, 'booking_requested', b.created_at, b.requested_by
from booking b where b.tenant_id = '#001';

insert into booking_message (tenant_id, id, booking_id, side, written_by, state, created_at) values
('#001', '#451', '#401', 'requester', '#101', 'open', '2026-02-27T09:30Z'),
('#001', '#453', '#403', 'requester', '#106', 'open', '2026-02-27T10:30Z');

insert into offer_round (tenant_id, id, booking_id, seat_id, number, strategy, coordinator_confirms,
                         state, opened_at) values
('#001', '#441', '#401', '#411', 1, 'all_at_once', false, 'open', '2026-02-27T09:01Z'),
('#001', '#443', '#403', '#413', 1, 'all_at_once', false, 'open', '2026-02-27T10:01Z');
insert into offer (tenant_id, id, round_id, booking_id, seat_id, interpreter_id, time_option_id,
                   channel, state, position, points, made_at, expires_at) values
('#001', '#501', '#441', '#401', '#411', '#301', '#431', 'mail', 'made', 1, 90, '2026-02-27T09:01Z',
 '2026-03-04T09:00Z'),
('#001', '#502', '#441', '#401', '#411', '#302', '#431', 'mail', 'made', 2, 80, '2026-02-27T09:01Z',
 '2026-03-04T09:00Z'),
('#001', '#503', '#441', '#401', '#411', '#303', '#431', 'phone', 'made', 3, 70,
 '2026-02-27T09:01Z', null),
('#001', '#504', '#443', '#403', '#413', '#302', '#433', 'mail', 'made', 1, 80, '2026-02-27T10:01Z',
 '2026-03-04T10:00Z');
insert into offer_proposal (tenant_id, id, offer_id, booking_id, begin_at, end_at, local_begin,
                            zone, state, made_at) values
('#001', '#521', '#502', '#401', '2026-03-12 13:00Z', '2026-03-12 14:00Z', '2026-03-12T14:00',
 'Europe/Berlin', 'open', '2026-02-28T09:00Z'),
('#001', '#523', '#504', '#403', '2026-03-13 13:00Z', '2026-03-13 14:00Z', '2026-03-13T14:00',
 'Europe/Berlin', 'open', '2026-02-28T09:00Z');

insert into commitment (tenant_id, id, interpreter_id, calendar_id, during, kind, state) values
('#001', '#611', '#301', '#301', '[2026-03-02 09:00Z,2026-03-02 10:00Z)', 'assignment',
 'confirmed'),
('#001', '#612', '#302', '#302', '[2026-03-02 09:00Z,2026-03-02 10:00Z)', 'assignment',
 'confirmed');
insert into assignment (tenant_id, id, booking_id, seat_id, interpreter_id, commitment_id,
                        time_option_id, begin_at, end_at, state, confirmed_at, updated_at) values
('#001', '#601', '#402', '#412', '#301', '#611', '#432', '2026-03-02 09:00Z', '2026-03-02 10:00Z',
 'confirmed', '2026-02-17T09:00Z', '2026-02-17T09:00Z'),
('#001', '#602', '#404', '#414', '#302', '#612', '#434', '2026-03-02 09:00Z', '2026-03-02 10:00Z',
 'confirmed', '2026-02-17T10:00Z', '2026-02-17T10:00Z');

-- the hotline is open; 471 rings at 301, 472 of the neighbours at 302; 473 is over
insert into tenant_rule (tenant_id, id, kind, version, valid_from, document, created_at) values
('#001', '#833', 'hotline', 1, '2026-02-01Z', '{"enabled": true}', '2026-02-01Z');
insert into hotline_outside (tenant_id, name, phone, updated_at)
values ('#001', 'Dolmetschdienst %slug%', '0800 0000', '2026-02-01Z');
insert into hotline_call (tenant_id, id, requester_id, requested_by, setting, mode, form, language,
                          state, requested_at, waits_until, planned_min, longest_min, updated_at)
values
('#001', '#471', '#201', '#104', 'office_talk', 'telephone', 'spoken', 'ary', 'ringing',
 '2026-03-02 07:59:50Z', '2026-03-02 08:04:50Z', 30, 90, '2026-03-02 08:00Z'),
('#001', '#472', '#202', '#107', 'office_talk', 'telephone', 'spoken', 'ary', 'ringing',
 '2026-03-02 07:59:55Z', '2026-03-02 08:04:55Z', 30, 90, '2026-03-02 08:00Z');
insert into hotline_call (tenant_id, id, requester_id, requested_by, setting, mode, form, language,
                          state, requested_at, waits_until, planned_min, longest_min,
                          interpreter_id, connected_at, ended_at, ended_by, minutes, updated_at)
values
('#001', '#473', '#201', '#105', 'office_talk', 'telephone', 'spoken', 'ary', 'ended',
 '2026-03-01 09:00Z', '2026-03-01 09:05Z', 30, 90, '#301', '2026-03-01 09:01Z',
 '2026-03-01 09:13Z', 'requester', 12, '2026-03-01 09:13Z'),
('#001', '#474', '#202', '#106', 'office_talk', 'telephone', 'spoken', 'ary', 'ended',
 '2026-03-01 10:00Z', '2026-03-01 10:05Z', 30, 90, '#302', '2026-03-01 10:01Z',
 '2026-03-01 10:13Z', 'requester', 12, '2026-03-01 10:13Z');
insert into hotline_ring (tenant_id, id, call_id, interpreter_id, rung_at, until) values
('#001', '#481', '#471', '#301', '2026-03-02 08:00Z', '2026-03-02 08:00:20Z'),
('#001', '#482', '#472', '#302', '2026-03-02 08:00Z', '2026-03-02 08:00:20Z');

-- written orders: 301 translates 471, and is asked for 474; 302 translates 473 for the neighbours
insert into translation_number (tenant_id, last_number) values ('#001', 4);
insert into translation_order (tenant_id, id, number, requester_id, requested_by, source_language,
                               target_language, deadline_at, local_deadline, zone, certified,
                               four_eyes, text_kind, state, round, submitted_at, counted_how, lines,
                               words, keystrokes, writer_id, taken_at, created_at, updated_at)
values
('#001', '#4b1', 1, '#201', '#101', 'deu', 'ary', '2026-03-09 11:00Z', '2026-03-09T12:00',
 'Europe/Berlin', false, false, 'letter', 'taken', 1, '2026-02-26Z', 'hand', 12, 100, 640, '#301',
 '2026-02-26Z', '2026-02-26Z', '2026-02-26Z'),
('#001', '#4b3', 2, '#202', '#106', 'deu', 'ary', '2026-03-09 11:00Z', '2026-03-09T12:00',
 'Europe/Berlin', false, false, 'letter', 'taken', 1, '2026-02-26Z', 'hand', 12, 100, 640, '#302',
 '2026-02-26Z', '2026-02-26Z', '2026-02-26Z'),
('#001', '#4b4', 3, '#201', '#101', 'deu', 'ary', '2026-03-10 11:00Z', '2026-03-10T12:00',
 'Europe/Berlin', false, true, 'form', 'offered', 1, '2026-02-27Z', 'hand', 20, 200, 1100, null,
 null, '2026-02-27Z', '2026-02-27Z');
insert into stored_file (tenant_id, id, kind, media_type, size_bytes, sha256, retention, created_at)
select '#001', id::uuid, 'translation', 'text/plain', 0, sha256(''), 'translation_file',
       '2026-02-26Z'
from unnest(array['#a91', '#a92', '#a94', '#a95']) id;
insert into translation_file (tenant_id, id, translation_id, kind, file_id, created_at) values
('#001', '#491', '#4b1', 'source', '#a91', '2026-02-26Z'),
('#001', '#492', '#4b3', 'source', '#a92', '2026-02-26Z'),
('#001', '#494', '#4b4', 'source', '#a94', '2026-02-27Z');
insert into translation_offer (tenant_id, id, translation_id, role, round, interpreter_id, channel,
                               state, position, points, made_at, expires_at) values
('#001', '#4c1', '#4b4', 'writer', 1, '#301', 'mail', 'made', 1, 90, '2026-02-27Z',
 '2026-03-04Z'),
('#001', '#4c2', '#4b4', 'writer', 1, '#302', 'mail', 'made', 2, 80, '2026-02-27Z',
 '2026-03-04Z');
insert into library_form (tenant_id, id, form_id, version, title, source_language, target_language,
                          valid_from, file_id, created_at) values
('#001', '#4b5', '#4b5', 1, 'Anmeldung zur Kita', 'deu', 'ary', '2026-01-01', '#a95',
 '2026-01-01Z'),
('#001', '#4b6', '#4b6', 1, 'Antrag auf Bildung und Teilhabe', 'deu', 'ary', '2026-01-01', null,
 '2026-01-01Z');

insert into block (tenant_id, id, requester_id, interpreter_id, wished_by, created_at) values
('#001', '#701', '#201', '#303', 'requester', '2026-02-01Z');
insert into office_entry (tenant_id, id, way, requester_id, created_at, expires_at) values
('#001', '#821', 'invitation', '#201', '2026-03-01Z', '2999-01-01Z');
insert into public_link (tenant_id, id, purpose, subject_id, token_hash, created_at, expires_at)
values
('#001', '#811', 'offer_answer', '#501', sha256('%first%-answer-token-0000'), '2026-02-27Z',
 '2026-03-09Z'),
('#001', '#813', 'sign_in', '#103', sha256('%first%-signin-token-0000'), '2026-03-02Z',
 '2999-01-01Z'),
('#001', '#814', 'requester_invitation', '#201', sha256('%first%-invite-token-0000'),
 '2026-03-01Z', '2999-01-01Z'),
('#001', '#816', 'holiday_answer', '#341', sha256('%first%-holiday-token-000'), '2026-02-28Z',
 '2999-01-01Z'),
('#001', '#815', 'entry_confirm', '#821', sha256('%first%-entry-token-0000'), '2026-03-01Z',
 '2999-01-01Z'),
('#001', '#812', 'password_set', '#101', sha256('%first%-password-token-000'), '2026-03-01Z',
 '2999-01-01Z');
insert into message (tenant_id, id, kind, recipient_kind, recipient_id, subject_id, link_id,
                     message_id, dedup_key, state, created_at) values
('#001', '#821', 'offer_made', 'interpreter', '#301', '#501', '#811', '821@mittler', 'offer:501',
 'waiting', '2026-02-27T09:01Z');
insert into delivery (tenant_id, id, consumer, event_id, aggregate_id, seq, due_at, attempts,
                      dedup_key, state, last_error) values
('#001', '#901', 'tell_cancelled', '#401', '#401', 1, '2026-02-27T09:00Z', 9, 'tell_cancelled:401',
 'given_up', 'message_template_missing');
insert into audit (tenant_id, id, at, account_id, channel, from_where, action, kind, ids) values
('#001', '#951', '2026-02-27T09:00Z', '#101', 'portal', '127.0.0.1', 'booking_requested', 'booking',
 array['#401']::uuid[]);
