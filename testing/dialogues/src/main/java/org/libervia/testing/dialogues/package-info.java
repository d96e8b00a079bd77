/**
 * Protocol tests that read like a play. A text file names its participants, then says who sends and
 * who receives what:
 *
 * <pre>
 * Title: A ping is answered
 *
 * Romeo is a client
 *
 * Romeo connects
 * Romeo sends:
 *     &lt;iq type='get' id='p1' to='{domain}'&gt;&lt;ping xmlns='urn:xmpp:ping'/&gt;&lt;/iq&gt;
 * Romeo receives:
 *     &lt;iq type='result' id='p1' from='{domain}'/&gt;
 * Romeo disconnects
 * </pre>
 *
 * A {@link org.libervia.testing.dialogues.Dialogue} is played by the {@link
 * org.libervia.testing.dialogues.DialogueRunner} on a {@link org.libervia.testing.dialogues.Stage}:
 * in memory against parts of ours, or at a real server. The format is described in
 * docs/dialogues.md.
 */
@NullMarked
package org.libervia.testing.dialogues;

import org.jspecify.annotations.NullMarked;
