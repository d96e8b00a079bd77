CREATE FUNCTION pubsub_usage_kept() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.home = NEW.home AND OLD.creator = NEW.creator THEN
        UPDATE pubsub_usage SET items = items + NEW.items - OLD.items, bytes = bytes + NEW.bytes - OLD.bytes
        WHERE holder = CASE WHEN NEW.home = '' THEN NEW.creator ELSE NEW.home END;
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        UPDATE pubsub_usage SET nodes = nodes - 1, items = items - OLD.items, bytes = bytes - OLD.bytes
        WHERE holder = CASE WHEN OLD.home = '' THEN OLD.creator ELSE OLD.home END;
        DELETE FROM pubsub_usage WHERE holder = CASE WHEN OLD.home = '' THEN OLD.creator ELSE OLD.home END AND nodes = 0;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO pubsub_usage AS u (holder, nodes, items, bytes) VALUES (CASE WHEN NEW.home = '' THEN NEW.creator ELSE NEW.home END, 1, NEW.items, NEW.bytes)
        ON CONFLICT (holder) DO UPDATE SET nodes = u.nodes + 1, items = u.items + excluded.items, bytes = u.bytes + excluded.bytes;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER pubsub_usage_made AFTER INSERT OR DELETE ON pubsub_node FOR EACH ROW EXECUTE FUNCTION pubsub_usage_kept();

CREATE TRIGGER pubsub_usage_changed AFTER UPDATE OF home, creator, items, bytes ON pubsub_node FOR EACH ROW
WHEN (OLD.items <> NEW.items OR OLD.bytes <> NEW.bytes OR OLD.home <> NEW.home OR OLD.creator <> NEW.creator)
EXECUTE FUNCTION pubsub_usage_kept();
