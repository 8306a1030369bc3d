-- Nothing is changed when it was answered already, or somebody else was first.
update translation_offer f set state = $3, answered_at = $4::timestamptz
where f.tenant_id = $1::uuid and f.id = $2::uuid and f.state = 'made'
  and ($3 <> 'accepted' or not exists (
        select from translation_offer o
        where o.tenant_id = f.tenant_id and o.translation_id = f.translation_id and o.role = f.role
          and o.state = 'accepted'))
