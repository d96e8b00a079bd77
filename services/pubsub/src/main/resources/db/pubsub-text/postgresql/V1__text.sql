-- The words of items, in the form in which the language of each is searched.
CREATE TABLE pubsub_text (
    item_id  BIGINT PRIMARY KEY REFERENCES pubsub_item (id) ON DELETE CASCADE,
    words    TSVECTOR NOT NULL
);
CREATE INDEX pubsub_text_words ON pubsub_text USING GIN (words);
