-- Words are many: with more of them counted, the planner knows a seldom one when it meets it.
ALTER TABLE pubsub_text ALTER COLUMN words SET STATISTICS 500;
