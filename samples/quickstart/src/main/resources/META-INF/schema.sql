create table if not exists Account (id varchar(36) primary key, name varchar(60) not null unique, passwordHash varchar(255) not null, passwordChanged timestamp);
create table if not exists Note (id varchar(36) primary key, owner_id varchar(36) not null references Account(id), text varchar(500) not null, written timestamp not null);
create table if not exists Activity (id varchar(36) primary key, accountId varchar(36) not null references Account(id), kind varchar(20) not null, happened timestamp not null, address varchar(45) not null, device varchar(40) not null);
create index if not exists NoteByOwner on Note (owner_id, written);
create index if not exists ActivityByAccount on Activity (accountId, happened);
