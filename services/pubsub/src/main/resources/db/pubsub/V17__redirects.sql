-- Whose deleted node it was, and how many of its holder's had been deleted before; some are kept of each holder.
ALTER TABLE pubsub_redirect ADD COLUMN holder TEXT NOT NULL DEFAULT '';
ALTER TABLE pubsub_redirect ADD COLUMN number BIGINT NOT NULL DEFAULT 0;
CREATE INDEX pubsub_redirect_holder ON pubsub_redirect (holder, number);
