-- The words of items; "home" is a word that stands for the node, so that a search looks into one node alone.
CREATE VIRTUAL TABLE pubsub_text USING fts5 (home, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER pubsub_item_text AFTER DELETE ON pubsub_item BEGIN
    DELETE FROM pubsub_text WHERE rowid = OLD.id;
END;
