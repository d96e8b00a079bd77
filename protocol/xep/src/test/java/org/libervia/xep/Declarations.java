package org.libervia.xep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.libervia.xmpp.registry.Xep;

/** What the packages of the protocol modules declare. */
final class Declarations {
    /** A class of each module whose packages are looked at. */
    private static final List<Class<?>> MODULES = List.of(Xep.class, Payload.class);

    private Declarations() {}

    /** Every declaration, by number and package. */
    static List<XepRegistry.Entry> entries() {
        List<XepRegistry.Entry> entries = new ArrayList<>();
        for (Class<?> module : MODULES) {
            for (String name : packages(module, "package-info.class")) {
                for (Xep xep : declared(name)) {
                    entries.add(
                            new XepRegistry.Entry(
                                    xep.number(),
                                    xep.title(),
                                    xep.version(),
                                    xep.coverage() == Xep.Coverage.COMPLETE,
                                    name,
                                    List.of(xep.namespaces()),
                                    List.of(xep.features()),
                                    xep.note()));
                }
            }
        }
        entries.sort(
                Comparator.comparingInt(XepRegistry.Entry::number)
                        .thenComparing(XepRegistry.Entry::room));
        return entries;
    }

    private static Xep[] declared(String name) {
        try {
            return Class.forName(name + ".package-info").getAnnotationsByType(Xep.class);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The contracts of the rooms, found beside this class. */
    static List<RoomContract> contracts() {
        List<RoomContract> contracts = new ArrayList<>();
        for (String name : packages(RoomContract.class, "RoomTest.class")) {
            contracts.addAll(contracts(name));
        }
        return contracts;
    }

    private static List<RoomContract> contracts(String name) {
        return inside(
                RoomContract.class,
                root -> {
                    List<RoomContract> found = new ArrayList<>();
                    try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
                        for (Path file : files.toList()) {
                            String local = file.getFileName().toString();
                            if (local.endsWith("RoomTest.class")) {
                                found.add(contract(name + "." + local.replace(".class", "")));
                            }
                        }
                    }
                    return found;
                });
    }

    private static RoomContract contract(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (RoomContract) constructor.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    /** The packages of a module that hold a file whose name ends like this. */
    private static List<String> packages(Class<?> module, String ending) {
        return inside(
                module,
                root -> {
                    try (Stream<Path> files = Files.walk(root)) {
                        return files.filter(file -> file.toString().endsWith(ending))
                                .map(file -> root.relativize(file.getParent()).toString())
                                .map(folder -> folder.replace('/', '.').replace('\\', '.'))
                                .distinct()
                                .sorted()
                                .toList();
                    }
                });
    }

    private interface Look<T> {
        T at(Path root) throws IOException;
    }

    /** Looks into the folder or jar that a class comes from. */
    private static <T> T inside(Class<?> module, Look<T> look) {
        try {
            URI home = module.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(home);
            if (Files.isDirectory(path)) {
                return look.at(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return look.at(jar.getPath("/"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
