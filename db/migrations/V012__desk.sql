-- What the desk needs to know of its own decisions.

-- Why a rule was changed, in the words of whoever changed it.
alter table tenant_rule add column reason text
    constraint tenant_rule_reason_is_short check (length(reason) between 1 and 300);
