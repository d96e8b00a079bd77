package org.libervia.web.render;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;

/**
 * A record as templates see it: its components, and its public methods without parameters, by their
 * names as in Java ({@code isOutgoing}) or with underscores ({@code is_outgoing}).
 */
final class RecordView implements TemplateObject {
    private static final ClassValue<Map<String, MethodHandle>> ACCESSORS =
            new ClassValue<>() {
                @Override
                protected Map<String, MethodHandle> computeValue(Class<?> type) {
                    return accessors(type);
                }
            };

    private final Record content;

    RecordView(Record content) {
        this.content = content;
    }

    private static Map<String, MethodHandle> accessors(Class<?> type) {
        Map<String, MethodHandle> found = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            if (isReadable(method)) {
                try {
                    method.setAccessible(true);
                    MethodHandle handle =
                            MethodHandles.lookup()
                                    .unreflect(method)
                                    .asType(MethodType.methodType(Object.class, Record.class));
                    found.put(method.getName(), handle);
                    found.put(underscored(method.getName()), handle);
                } catch (IllegalAccessException closed) {
                    throw new IllegalStateException(
                            type.getName() + " can't be read by templates", closed);
                }
            }
        }
        return Map.copyOf(found);
    }

    private static boolean isReadable(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && !method.isSynthetic()
                && method.getReturnType() != void.class
                && !method.getName().equals("toString")
                && !method.getName().equals("hashCode");
    }

    private static String underscored(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Object attribute(String name) {
        MethodHandle accessor = ACCESSORS.get(content.getClass()).get(name);
        if (accessor == null) {
            return Undefined.missing(name);
        }
        try {
            return Values.seen(accessor.invokeExact(content));
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordView view && view.content.equals(content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return content.toString();
    }
}
