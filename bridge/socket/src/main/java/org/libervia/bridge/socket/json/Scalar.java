package org.libervia.bridge.socket.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/** Values that are one JSON token. */
enum Scalar implements Shape {
    STRING("string") {
        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeString((String) value);
        }

        @Override
        public Object read(JsonParser in, String where) {
            return text(in, where, "a string");
        }
    },
    BOOLEAN("boolean") {
        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeBoolean((Boolean) value);
        }

        @Override
        public Object read(JsonParser in, String where) {
            return switch (in.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> throw Json.mismatch(where, "true or false", in);
            };
        }
    },
    INTEGER("integer") {
        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeNumber((Integer) value);
        }

        @Override
        public Object read(JsonParser in, String where) {
            long value = whole(in, where);
            if (value != (int) value) {
                throw Json.bad(where + " must lie within 32 bits, unlike " + value + ".");
            }
            return (int) value;
        }
    },
    LONG("integer") {
        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeNumber((Long) value);
        }

        @Override
        public Object read(JsonParser in, String where) {
            return whole(in, where);
        }
    },
    NUMBER("number") {
        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeNumber((Double) value);
        }

        @Override
        public Object read(JsonParser in, String where) {
            return number(in, where).doubleValue();
        }
    },
    JID("jid") {
        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeString(value.toString());
        }

        @Override
        public Object read(JsonParser in, String where) {
            try {
                return Jid.parse(text(in, where, "an XMPP address"));
            } catch (InvalidJidException wrong) {
                throw Json.bad(where + ": " + wrong.getMessage());
            }
        }
    },
    INSTANT("instant") {
        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeString(value.toString());
        }

        @Override
        public Object read(JsonParser in, String where) {
            String said = text(in, where, "a point in time");
            try {
                return said.endsWith("Z") ? Instant.parse(said) : withOffset(said);
            } catch (DateTimeException wrong) {
                throw Json.mismatch(
                        where, "a point in time such as 2026-01-31T12:00:00Z (ISO 8601)", in);
            }
        }
    },
    DURATION("seconds") {
        @Override
        public void write(JsonGenerator out, Object value) {
            Duration duration = (Duration) value;
            out.writeNumber(
                    BigDecimal.valueOf(duration.getSeconds())
                            .add(BigDecimal.valueOf(duration.getNano(), 9))
                            .stripTrailingZeros()
                            .toPlainString());
        }

        @Override
        public Object read(JsonParser in, String where) {
            BigDecimal seconds = number(in, where);
            if (seconds.precision() - seconds.scale() > 15 || seconds.scale() > 100) {
                throw Json.mismatch(where, "a number of seconds that makes sense", in);
            }
            return Duration.ofNanos(0)
                    .plusSeconds(seconds.longValue())
                    .plusNanos(seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
        }
    };

    private final String label;

    Scalar(String label) {
        this.label = label;
    }

    /** The shape of this class, or null when it is not one of these. */
    static @Nullable Shape of(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> STRING;
            case "boolean", "java.lang.Boolean" -> BOOLEAN;
            case "int", "java.lang.Integer" -> INTEGER;
            case "long", "java.lang.Long" -> LONG;
            case "double", "java.lang.Double" -> NUMBER;
            case "org.libervia.base.Jid" -> JID;
            case "java.time.Instant" -> INSTANT;
            case "java.time.Duration" -> DURATION;
            default -> null;
        };
    }

    private static Instant withOffset(String said) {
        return OffsetDateTime.parse(said).toInstant();
    }

    private static String text(JsonParser in, String where, String wanted) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw Json.mismatch(where, wanted, in);
        }
        return in.getString();
    }

    private static long whole(JsonParser in, String where) {
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            try {
                return in.getLongValue();
            } catch (InputCoercionException tooLarge) {
                throw Json.mismatch(where, "a whole number within 64 bits", in);
            }
        }
        throw Json.mismatch(where, "a whole number", in);
    }

    private static BigDecimal number(JsonParser in, String where) {
        return switch (in.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getDecimalValue();
            default -> throw Json.mismatch(where, "a number", in);
        };
    }

    @Override
    public String label() {
        return label;
    }
}
