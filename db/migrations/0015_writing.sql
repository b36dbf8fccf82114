-- What people change: once for each key, and never without a trace.

create table request_key (
  actor text not null,
  key text not null,
  request_hash bytea not null,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (actor, key)
);
comment on table request_key is 'A change that was asked for under a key happens once; asking again gives the same answer.';

create table audit (
  county_code text not null,
  position bigint not null,
  at timestamptz not null,
  actor text not null,
  actor_name text not null,
  request_id text not null,
  operation text not null,
  kind text not null,
  code text not null,
  before jsonb,
  after jsonb,
  reason text,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (county_code, position)
);
comment on table audit is 'Who changed what, when, from what to what. Append-only; each row of a county carries the hash of the row before it. Rows of no county stand under the county "-".';
create index audit_subject on audit (kind, code, position);

create function audit_hash(entry audit) returns bytea language sql stable as $$
  select sha256(entry.previous_hash || convert_to(jsonb_build_array(entry.county_code, entry.position,
    extract(epoch from entry.at), entry.actor, entry.actor_name, entry.request_id, entry.operation, entry.kind, entry.code,
    entry.before, entry.after, entry.reason)::text, 'UTF8'))
$$;

-- One writer of a county's chain at a time, until it commits: a chain has no forks.
create function chain_audit() returns trigger language plpgsql as $$
declare
  last audit;
begin
  perform pg_advisory_xact_lock(7214, hashtext(new.county_code));
  select * into last from audit where county_code = new.county_code order by position desc limit 1;
  new.position := coalesce(last.position, 0) + 1;
  new.previous_hash := coalesce(last.hash, ''::bytea);
  new.at := clock_timestamp();
  new.hash := audit_hash(new);
  return new;
end $$;
create trigger chain before insert on audit for each row execute function chain_audit();

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'Audit rows are never changed or removed';
end $$;
create trigger only_added before update or delete or truncate on audit for each statement execute function refuse_rewriting();

alter table audit enable row level security;
create policy reading on audit for select
  using ((select readable_everything()) or county_code = any ((select readable_counties())::text[]));
create policy adding on audit for insert
  with check ((select writable_everything()) or county_code = any ((select writable_counties())::text[]));

-- A county whose rows changed is answered again; whoever waits for its answers is told.
create function tell_county() returns trigger language plpgsql as $$
begin
  perform pg_notify('county_answered', new.county_code);
  return null;
end $$;
create trigger tell_answered after insert or update of computed_inputs_version on county_state
  for each row execute function tell_county();
