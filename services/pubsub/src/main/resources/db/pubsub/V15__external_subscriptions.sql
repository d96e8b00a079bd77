-- What accounts here are subscribed to elsewhere (XEP-0376).
CREATE TABLE pubsub_external (
    id         ${bigserial},
    account    TEXT NOT NULL,
    service    TEXT NOT NULL,
    node       TEXT NOT NULL,
    subid      TEXT NOT NULL,
    state      TEXT NOT NULL,
    is_public  BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX pubsub_external_node ON pubsub_external (account, service, node, subid);
