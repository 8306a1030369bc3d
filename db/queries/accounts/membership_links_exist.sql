select ($2::uuid is null or exists (
            select from requester where tenant_id = $1::uuid and id = $2::uuid))
   and ($3::uuid is null or exists (
            select from requester_place
            where tenant_id = $1::uuid and id = $3::uuid and requester_id = $2::uuid))
   and ($4::uuid is null or exists (
            select from interpreter where tenant_id = $1::uuid and id = $4::uuid))
   and ($5::uuid is null or exists (
            select from membership where tenant_id = $1::uuid and id = $5::uuid))
   as all_exist
