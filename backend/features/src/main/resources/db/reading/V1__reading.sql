-- How far conversations were read: the last message that was, by its time (microseconds since 1970) and row. The empty
-- peer stands for all conversations: what is older than it counts as read.
CREATE TABLE read_position (
    profile_id  BIGINT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    peer        TEXT NOT NULL,
    sent        BIGINT NOT NULL,
    message_id  BIGINT NOT NULL,
    PRIMARY KEY (profile_id, peer)
);
