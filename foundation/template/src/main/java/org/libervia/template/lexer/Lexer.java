package org.libervia.template.lexer;

import java.util.ArrayList;
import java.util.List;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateSource;

/**
 * Splits a template into tokens. White space follows Jinja2: {@code -} beside a delimiter strips
 * all of it, {@code +} keeps it; with {@code trim_blocks} the newline after a statement or comment
 * goes, with {@code lstrip_blocks} the blanks before one that starts its line.
 */
public final class Lexer {
    private final TemplateSource source;
    private final String text;
    private final boolean trimBlocks;
    private final boolean lstripBlocks;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private boolean lineStarting = true;

    /** A lexer of a source whose newlines are normal already. */
    public Lexer(TemplateSource source, boolean trimBlocks, boolean lstripBlocks) {
        this.source = source;
        this.text = source.text();
        this.trimBlocks = trimBlocks;
        this.lstripBlocks = lstripBlocks;
    }

    /** A source with {@code \n} for every newline, and without one at the end. */
    public static TemplateSource normalized(TemplateSource source) {
        String text = source.text();
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        if (text.endsWith("\n")) {
            text = text.substring(0, text.length() - 1);
        }
        return new TemplateSource(source.name(), text);
    }

    /** All tokens, the last of kind {@link TokenKind#END}. */
    public List<Token> tokens() {
        while (position < text.length()) {
            int tag = nextTag();
            if (tag < 0) {
                data(position, text.length());
                position = text.length();
                break;
            }
            boolean raw = text.charAt(tag + 1) == '%' && rawEnd(tag) > 0;
            data(position, stripped(position, tag));
            if (raw) {
                position = rawEnd(tag);
                raw(tag);
            } else {
                switch (text.charAt(tag + 1)) {
                    case '#' -> comment(tag);
                    case '%' -> inside(tag, TokenKind.BLOCK_BEGIN, TokenKind.BLOCK_END);
                    default -> inside(tag, TokenKind.VARIABLE_BEGIN, TokenKind.VARIABLE_END);
                }
            }
            lineStarting = position > 0 && text.charAt(position - 1) == '\n';
        }
        tokens.add(new Token(TokenKind.END, "", text.length()));
        return tokens;
    }

    private int nextTag() {
        for (int i = text.indexOf('{', position); i >= 0; i = text.indexOf('{', i + 1)) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (next == '{' || next == '%' || next == '#') {
                return i;
            }
        }
        return -1;
    }

    private char sign(int tag) {
        return tag + 2 < text.length() ? text.charAt(tag + 2) : 0;
    }

    private void data(int from, int to) {
        if (to > from) {
            tokens.add(new Token(TokenKind.DATA, text.substring(from, to), from));
        }
    }

    /** Where the text before a tag ends, once white space is stripped as the tag wants. */
    private int stripped(int from, int tag) {
        char sign = sign(tag);
        if (sign == '-') {
            int end = tag;
            while (end > from && Spaces.isSpace(text.charAt(end - 1))) {
                end--;
            }
            return end;
        }
        if (sign == '+' || !lstripBlocks || text.charAt(tag + 1) == '{') {
            return tag;
        }
        int start = text.lastIndexOf('\n', tag - 1) + 1;
        if (start < from || tag == 0) {
            start = from;
        }
        boolean startsLine = start > from || lineStarting;
        for (int i = start; i < tag && startsLine; i++) {
            startsLine = Spaces.isSpace(text.charAt(i));
        }
        return startsLine ? start : tag;
    }

    /** The position after {@code {% raw %}}, or -1 if the tag is another one. */
    private int rawEnd(int tag) {
        return keywordTag(tag, "raw", false);
    }

    private int keywordTag(int tag, String keyword, boolean trims) {
        int i = tag + 2;
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        i = Spaces.skip(text, i);
        if (!text.startsWith(keyword, i)) {
            return -1;
        }
        i = Spaces.skip(text, i + keyword.length());
        if (text.startsWith("-%}", i)) {
            return Spaces.skip(text, i + 3);
        }
        if (trims && text.startsWith("+%}", i)) {
            return i + 3;
        }
        return text.startsWith("%}", i) ? (trims ? afterNewline(i + 2) : i + 2) : -1;
    }

    private int afterNewline(int i) {
        return trimBlocks && i < text.length() && text.charAt(i) == '\n' ? i + 1 : i;
    }

    private void raw(int tag) {
        lineStarting = text.charAt(position - 1) == '\n';
        for (int i = text.indexOf("{%", position); i >= 0; i = text.indexOf("{%", i + 2)) {
            int end = keywordTag(i, "endraw", true);
            if (end > 0) {
                data(position, stripped(position, i));
                position = end;
                return;
            }
        }
        throw error("'raw' is never closed: 'endraw' is missing", tag);
    }

    private void comment(int tag) {
        int end = text.indexOf("#}", tag + 2);
        if (end < 0) {
            throw error("the comment is never closed: '#}' is missing", tag);
        }
        char before = end > tag + 2 ? text.charAt(end - 1) : 0;
        position =
                before == '-'
                        ? Spaces.skip(text, end + 2)
                        : before == '+' ? end + 2 : afterNewline(end + 2);
    }

    private void inside(int tag, TokenKind begin, TokenKind end) {
        tokens.add(new Token(begin, "", tag));
        char sign = sign(tag);
        TagLexer lexer =
                new TagLexer(source, tokens, tag + (sign == '-' || sign == '+' ? 3 : 2), tag);
        boolean block = end == TokenKind.BLOCK_END;
        position = lexer.until(block ? "%}" : "}}", end);
        if (block && lexer.closedPlainly()) {
            position = afterNewline(position);
        }
    }

    private TemplateException error(String reason, int offset) {
        return new TemplateException(
                TemplateException.Kind.SYNTAX, reason, new Place(source, offset), null);
    }
}
