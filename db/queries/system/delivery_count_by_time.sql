select due_at, consumer, count(*) as count from delivery
where tenant_id = $1::uuid and due_at > $2::timestamptz and due_at <= $3::timestamptz
group by due_at, consumer
order by due_at, consumer
