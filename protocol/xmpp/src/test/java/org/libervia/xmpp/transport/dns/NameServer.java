package org.libervia.xmpp.transport.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;

/** A name server on a UDP port that knows SRV records of one name. */
final class NameServer implements AutoCloseable {
    private final DatagramSocket socket;
    private final String known;
    private final List<SrvRecord> records;
    private final int otherwise;

    /**
     * @param otherwise the response code for other names
     */
    NameServer(String known, List<SrvRecord> records, int otherwise) throws IOException {
        this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        this.known = known;
        this.records = records;
        this.otherwise = otherwise;
        Thread.ofVirtual().start(this::serve);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    private void serve() {
        byte[] buffer = new byte[1500];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(new Message(buffer)).toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                return;
            }
        }
    }

    private Message answer(Message question) throws IOException {
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question.getQuestion(), Section.QUESTION);
        Name name = question.getQuestion().getName();
        if (!name.toString(true).equals(known)) {
            answer.getHeader().setRcode(otherwise);
            return answer;
        }
        for (SrvRecord record : records) {
            answer.addRecord(
                    new SRVRecord(
                            name,
                            DClass.IN,
                            60,
                            record.priority(),
                            record.weight(),
                            record.port(),
                            Name.fromString(record.target() + ".")),
                    Section.ANSWER);
        }
        return answer;
    }

    @Override
    public void close() {
        socket.close();
    }
}
