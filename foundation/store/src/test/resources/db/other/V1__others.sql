CREATE TABLE others (id ${bigserial}, name TEXT NOT NULL);
