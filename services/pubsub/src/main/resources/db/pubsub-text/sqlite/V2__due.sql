-- Items whose words are yet to be noted, or forgotten where the item is gone. What changes items only notes it here, with them; words
-- are dealt with later, many at once, before anybody searches.
CREATE TABLE pubsub_text_due (
    id       INTEGER PRIMARY KEY,
    item_id  BIGINT NOT NULL
);

-- Each word begins with the number of its node, so that a search meets words of that node alone.
DROP TRIGGER pubsub_item_text;
DROP TABLE pubsub_text;
CREATE VIRTUAL TABLE pubsub_text USING fts5 (body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER pubsub_item_text AFTER DELETE ON pubsub_item BEGIN
    INSERT INTO pubsub_text_due (item_id) VALUES (OLD.id);
END;
INSERT INTO pubsub_text_due (item_id) SELECT id FROM pubsub_item;
