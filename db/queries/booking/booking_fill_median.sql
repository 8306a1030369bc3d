-- How long it took until somebody was found, in minutes; null as long as nobody was
select (percentile_disc(0.5) within group (
            order by extract(epoch from (filled_at - searching_since)) / 60))::bigint as minutes
from seat
where tenant_id = $1::uuid and filled_at is not null and searching_since is not null
  and filled_at >= searching_since
