-- Items whose words are yet to be noted, or forgotten where the item is gone. What changes items only notes it here, with them; words
-- are dealt with later, many at once, before anybody searches.
CREATE TABLE pubsub_text_due (
    id       INTEGER PRIMARY KEY,
    item_id  BIGINT NOT NULL
);

DROP TRIGGER pubsub_item_text;
CREATE TRIGGER pubsub_item_text AFTER DELETE ON pubsub_item BEGIN
    INSERT INTO pubsub_text_due (item_id) VALUES (OLD.id);
END;
