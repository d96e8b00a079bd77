package org.libervia.testing.kit.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.libervia.testing.kit.FreePorts;

/** The ports that one server has, the same for its whole life. */
record ServerPorts(Map<Port, Integer> ports) {

    static ServerPorts find() {
        Iterator<Integer> free = FreePorts.find(Port.values().length).iterator();
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, free.next());
        }
        return new ServerPorts(ports);
    }

    int get(Port port) {
        Integer number = ports.get(port);
        if (number == null) {
            throw new IllegalArgumentException("This server has no port for " + port + ".");
        }
        return number;
    }

    ServerPorts without(Port port) {
        Map<Port, Integer> fewer = new EnumMap<>(ports);
        fewer.remove(port);
        return new ServerPorts(fewer);
    }

    /** Whether every one takes connections. */
    boolean allOpen(String host) {
        return ports.values().stream().allMatch(port -> isOpen(host, port));
    }

    private static boolean isOpen(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
