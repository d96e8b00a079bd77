/**
 * Encrypted files: links with the key in them, {@code aesgcm://} (XEP-0454), and the ciphers of
 * stateless file sharing (XEP-0448). Files are streamed, any size in constant memory.
 */
@NullMarked
package org.libervia.omemo.file;

import org.jspecify.annotations.NullMarked;
