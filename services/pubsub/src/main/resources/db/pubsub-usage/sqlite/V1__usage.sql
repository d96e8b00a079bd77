CREATE TRIGGER pubsub_usage_made AFTER INSERT ON pubsub_node BEGIN
    INSERT INTO pubsub_usage (holder, nodes, items, bytes) VALUES (CASE WHEN NEW.home = '' THEN NEW.creator ELSE NEW.home END, 1, NEW.items, NEW.bytes)
    ON CONFLICT (holder) DO UPDATE SET nodes = nodes + 1, items = items + excluded.items, bytes = bytes + excluded.bytes;
END;

CREATE TRIGGER pubsub_usage_changed AFTER UPDATE OF items, bytes ON pubsub_node
WHEN (OLD.items <> NEW.items OR OLD.bytes <> NEW.bytes) AND OLD.home = NEW.home AND OLD.creator = NEW.creator BEGIN
    UPDATE pubsub_usage SET items = items + NEW.items - OLD.items, bytes = bytes + NEW.bytes - OLD.bytes
    WHERE holder = CASE WHEN NEW.home = '' THEN NEW.creator ELSE NEW.home END;
END;

CREATE TRIGGER pubsub_usage_moved AFTER UPDATE OF home, creator ON pubsub_node
WHEN OLD.home <> NEW.home OR OLD.creator <> NEW.creator BEGIN
    UPDATE pubsub_usage SET nodes = nodes - 1, items = items - OLD.items, bytes = bytes - OLD.bytes
    WHERE holder = CASE WHEN OLD.home = '' THEN OLD.creator ELSE OLD.home END;
    INSERT INTO pubsub_usage (holder, nodes, items, bytes) VALUES (CASE WHEN NEW.home = '' THEN NEW.creator ELSE NEW.home END, 1, NEW.items, NEW.bytes)
    ON CONFLICT (holder) DO UPDATE SET nodes = nodes + 1, items = items + excluded.items, bytes = bytes + excluded.bytes;
    DELETE FROM pubsub_usage WHERE holder = CASE WHEN OLD.home = '' THEN OLD.creator ELSE OLD.home END AND nodes = 0;
END;

CREATE TRIGGER pubsub_usage_gone AFTER DELETE ON pubsub_node BEGIN
    UPDATE pubsub_usage SET nodes = nodes - 1, items = items - OLD.items, bytes = bytes - OLD.bytes
    WHERE holder = CASE WHEN OLD.home = '' THEN OLD.creator ELSE OLD.home END;
    DELETE FROM pubsub_usage WHERE holder = CASE WHEN OLD.home = '' THEN OLD.creator ELSE OLD.home END AND nodes = 0;
END;
