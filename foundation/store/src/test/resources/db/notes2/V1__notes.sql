CREATE TABLE notes (
    id      ${bigserial},
    author  TEXT NOT NULL,
    title   TEXT NOT NULL,
    body    ${blob},
    weight  ${double},
    urgent  BOOLEAN NOT NULL DEFAULT FALSE,
    UNIQUE (author, title)
);
CREATE INDEX notes_author ON notes (author, id);
