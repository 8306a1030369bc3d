-- Until the end of the transaction, or until role_of_session.
select set_config('role', 'mittler_retention', true)
