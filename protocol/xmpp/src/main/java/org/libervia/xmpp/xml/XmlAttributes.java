package org.libervia.xmpp.xml;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one element: an immutable map in document order over one array, because
 * elements have few attributes and there are very many elements.
 */
final class XmlAttributes extends AbstractMap<XmlName, String> {
    static final XmlAttributes NONE = new XmlAttributes(new Object[0]);

    /** Name, value, name, value … */
    private final Object[] pairs;

    /** Takes the array as its own; names are distinct. */
    XmlAttributes(Object[] pairs) {
        this.pairs = pairs;
    }

    static XmlAttributes copyOf(Map<XmlName, String> map) {
        if (map instanceof XmlAttributes already) {
            return already;
        }
        if (map.isEmpty()) {
            return NONE;
        }
        Collector collector = new Collector();
        map.forEach(collector::set);
        return collector.collected();
    }

    XmlName name(int index) {
        return (XmlName) pairs[2 * index];
    }

    String value(int index) {
        return (String) pairs[2 * index + 1];
    }

    /** The value of an attribute without namespace. */
    @Nullable String plain(String local) {
        for (int i = 0; i < pairs.length; i += 2) {
            XmlName name = (XmlName) pairs[i];
            if (name.local().equals(local) && name.namespace().isEmpty()) {
                return (String) pairs[i + 1];
            }
        }
        return null;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(key)) {
                return (String) pairs[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Map.Entry<XmlName, String>> entrySet() {
        return new Entries();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (other instanceof XmlAttributes same && Arrays.equals(pairs, same.pairs))
                || super.equals(other);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            hash += pairs[i].hashCode() ^ pairs[i + 1].hashCode();
        }
        return hash;
    }

    private final class Entries extends AbstractSet<Map.Entry<XmlName, String>> {
        @Override
        public int size() {
            return XmlAttributes.this.size();
        }

        @Override
        public Iterator<Map.Entry<XmlName, String>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size();
                }

                @Override
                public Map.Entry<XmlName, String> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    Map.Entry<XmlName, String> entry = Map.entry(name(next), value(next));
                    next++;
                    return entry;
                }
            };
        }
    }

    /** Collects attributes one by one. */
    static final class Collector {
        private Object[] pairs = new Object[8];
        private int used;

        /** Sets an attribute in its place, at the end when it is new; null removes it. */
        void set(XmlName name, @Nullable String value) {
            if (name.local().equals("xmlns") && name.namespace().isEmpty()) {
                throw new IllegalArgumentException(
                        "A namespace is part of a name, not an attribute “xmlns”.");
            }
            int at = 0;
            while (at < used && !pairs[at].equals(name)) {
                at += 2;
            }
            if (value == null) {
                if (at < used) {
                    System.arraycopy(pairs, at + 2, pairs, at, used - at - 2);
                    used -= 2;
                }
                return;
            }
            if (at == pairs.length) {
                pairs = Arrays.copyOf(pairs, at * 2);
            }
            pairs[at] = name;
            pairs[at + 1] = value;
            used = Math.max(used, at + 2);
        }

        void setAll(XmlAttributes attributes) {
            pairs = Arrays.copyOf(attributes.pairs, Math.max(8, attributes.pairs.length + 2));
            used = attributes.pairs.length;
        }

        XmlAttributes collected() {
            return used == 0 ? NONE : new XmlAttributes(Arrays.copyOf(pairs, used));
        }
    }
}
