package org.libervia.cli.chat;

import java.util.ArrayList;
import java.util.List;

/** The commands that can be typed in a chat. */
final class ChatCommands {
    private static final List<String> NAMES = List.of("/help", "/history", "/me", "/quit", "/who");
    private static final int DEFAULT_HISTORY = 20;

    private final Conversation conversation;

    ChatCommands(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Completes commands. */
    static List<String> proposals(List<String> words) {
        List<String> fitting = new ArrayList<>();
        if (words.size() == 1 && words.getFirst().startsWith("/")) {
            for (String name : NAMES) {
                if (name.startsWith(words.getFirst())) {
                    fitting.add(name);
                }
            }
        }
        return fitting;
    }

    boolean isQuit(String line) {
        String word = line.strip();
        return word.equals("/quit") || word.equals("/exit");
    }

    /** What a line that is no command says: a second slash lets a text begin with one. */
    static String text(String line) {
        return line.startsWith("//") ? line.substring(1) : line;
    }

    /** Obeys a command; false when the line is a text to send. */
    boolean handle(String line) {
        if (!line.startsWith("/") || line.startsWith("//") || line.startsWith("/me ")) {
            return false;
        }
        String[] words = line.strip().split("\\s+", 2);
        switch (words[0]) {
            case "/help" -> help();
            case "/history" -> history(words.length > 1 ? words[1] : "");
            case "/who" -> conversation.who();
            default ->
                    conversation.complain(
                            "There is no command " + words[0] + ": /help lists those there are.");
        }
        return true;
    }

    private void help() {
        conversation.note("/me TEXT      say what you do");
        conversation.note("/history [N]  show the last N messages");
        conversation.note("/who          show who is there");
        conversation.note("//TEXT        send a text that begins with a slash");
        conversation.note("/quit         leave; Ctrl-D does too");
    }

    private void history(String count) {
        try {
            conversation.recall(count.isEmpty() ? DEFAULT_HISTORY : Integer.parseInt(count));
        } catch (NumberFormatException notANumber) {
            conversation.complain("\"" + count + "\" is no number: try /history 20.");
        }
    }
}
