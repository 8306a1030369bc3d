update slot_appointment set state = 'cancelled', reference_enc = null
where tenant_id = $1::uuid and id = $2::uuid and state <> 'cancelled'
