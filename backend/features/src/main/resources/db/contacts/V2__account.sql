-- Of which account the roster is: another account's versions mean nothing.
ALTER TABLE roster_version ADD COLUMN account TEXT;
