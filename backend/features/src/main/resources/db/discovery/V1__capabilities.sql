-- Answers of disco#info, by the verified hash that stands for them; the same for all profiles.
CREATE TABLE capabilities (
    algorithm  TEXT NOT NULL,
    hash       TEXT NOT NULL,
    info       TEXT NOT NULL,
    PRIMARY KEY (algorithm, hash)
);
