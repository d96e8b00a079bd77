package org.libervia.omemo.file;

import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.keys.SecretBytes;

/** What a file is encrypted with: for one file only. */
public record FileKey(FileCipher cipher, SecretBytes key, Bytes iv) {
    public FileKey {
        if (key.expose().length != cipher.keyLength() || !cipher.takesIv(iv.length())) {
            throw new OmemoException(
                    Fault.MALFORMED,
                    "The key of a file, or its initialisation vector, is of a wrong length.");
        }
    }

    /** A new key. */
    public static FileKey random(Primitives primitives, FileCipher cipher) {
        return new FileKey(
                cipher,
                SecretBytes.taking(primitives.random(cipher.keyLength())),
                Bytes.of(primitives.random(cipher.ivLength())));
    }
}
