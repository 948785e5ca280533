"""A row for every comment and remark, kept by the database, whoever writes them.

A text that changes is unread again; a remark that is taken back takes its row along.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION sentiment_digest(words text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT encode(sha256(convert_to(words, 'UTF8')), 'hex')
$$;

CREATE FUNCTION sentiment_comment_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO sentiment_reading (id, kind, comment_id, written_at, sha256, version, mood)
        VALUES (NEW.id, 'comment', NEW.id, NEW.created_at, sentiment_digest(NEW.text), '', '');
    ELSE
        UPDATE sentiment_reading SET
            sha256 = sentiment_digest(NEW.text),
            version = '', mood = '', happy = NULL, claimed_until = NULL
        WHERE comment_id = NEW.id;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION sentiment_remark_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.remark = '' THEN
        DELETE FROM sentiment_reading WHERE exchange_id = NEW.id;
    ELSE
        INSERT INTO sentiment_reading (id, kind, exchange_id, written_at, sha256, version, mood)
        VALUES (NEW.id, 'remark', NEW.id, now(), sentiment_digest(NEW.remark), '', '')
        ON CONFLICT (exchange_id) DO UPDATE SET
            written_at = EXCLUDED.written_at, sha256 = EXCLUDED.sha256,
            version = '', mood = '', happy = NULL, claimed_until = NULL;
    END IF;
    RETURN NULL;
END $$;
"""

TRIGGERS = """
CREATE TRIGGER sentiment_comment_written AFTER INSERT ON albums_albumcomment
    FOR EACH ROW EXECUTE FUNCTION sentiment_comment_written();
CREATE TRIGGER sentiment_comment_changed AFTER UPDATE OF text ON albums_albumcomment
    FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text)
    EXECUTE FUNCTION sentiment_comment_written();
CREATE TRIGGER sentiment_remark_written AFTER INSERT ON knowledge_exchange
    FOR EACH ROW WHEN (NEW.remark <> '') EXECUTE FUNCTION sentiment_remark_written();
CREATE TRIGGER sentiment_remark_changed AFTER UPDATE OF remark ON knowledge_exchange
    FOR EACH ROW WHEN (OLD.remark IS DISTINCT FROM NEW.remark)
    EXECUTE FUNCTION sentiment_remark_written();
"""

# The identifier of what was there before: rows sort as what they are of.
EXISTING = """
INSERT INTO sentiment_reading (id, kind, comment_id, written_at, sha256, version, mood)
    SELECT id, 'comment', id, created_at, sentiment_digest(text), '', '' FROM albums_albumcomment;
INSERT INTO sentiment_reading (id, kind, exchange_id, written_at, sha256, version, mood)
    SELECT id, 'remark', id, created_at, sentiment_digest(remark), '', ''
    FROM knowledge_exchange WHERE remark <> '';
"""

GONE = """
DROP TRIGGER sentiment_comment_written ON albums_albumcomment;
DROP TRIGGER sentiment_comment_changed ON albums_albumcomment;
DROP TRIGGER sentiment_remark_written ON knowledge_exchange;
DROP TRIGGER sentiment_remark_changed ON knowledge_exchange;
DROP FUNCTION sentiment_comment_written;
DROP FUNCTION sentiment_remark_written;
DROP FUNCTION sentiment_digest;
"""


class Migration(migrations.Migration):
    dependencies = [("sentiment", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNCTIONS + TRIGGERS, GONE),
        migrations.RunSQL(EXISTING, migrations.RunSQL.noop),
    ]
