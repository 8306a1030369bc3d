update offer_proposal set state = $3 where tenant_id = $1::uuid and id = $2::uuid
