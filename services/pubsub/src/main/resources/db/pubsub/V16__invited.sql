-- Subscriptions that an owner made for somebody: they count towards nobody's limit.
ALTER TABLE pubsub_subscription ADD COLUMN invited BOOLEAN NOT NULL DEFAULT FALSE;
