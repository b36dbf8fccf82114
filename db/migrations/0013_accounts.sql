-- Who may do what: people with passwords, programs with tokens, and the counties they were given.

create table account (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  name text not null check (name <> ''),
  password_hash text,
  is_system_administrator boolean not null default false,
  is_demo boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
comment on column account.id is 'What a person types to sign in.';
comment on column account.password_hash is 'Argon2id; null until the person has opened the one-time link and chosen a password.';

create table account_role (
  account_id text not null references account on delete cascade,
  county_code text not null references area,
  role text not null check (role in ('VIEWER', 'ENGINEER', 'COUNTY_ADMINISTRATOR')),
  primary key (account_id, county_code)
);
create index account_role_county on account_role (county_code);

-- Of what opens a door only the SHA-256 is stored: whoever reads these tables can open none.
create table session (
  hash bytea primary key,
  account_id text not null references account on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_account on session (account_id);

create table one_time_link (
  hash bytea primary key,
  account_id text not null references account on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table api_token (
  id text primary key,
  hash bytea not null unique,
  name text not null check (name <> ''),
  account_id text not null references account on delete cascade,
  scopes text[] not null check (scopes <@ array['READ', 'WRITE'] and cardinality(scopes) > 0),
  counties text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_on date
);
comment on column api_token.counties is 'What the token may reach, at most what its owner may.';
create index api_token_account on api_token (account_id);

create table sign_in_attempt (
  who text primary key,
  failures integer not null,
  last_failed_at timestamptz not null
);
comment on table sign_in_attempt is 'Failed attempts to sign in, by name and by address.';
