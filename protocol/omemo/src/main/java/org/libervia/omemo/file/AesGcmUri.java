package org.libervia.omemo.file;

import org.libervia.omemo.Bytes;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.keys.SecretBytes;

/**
 * A link to a file with its key (XEP-0454): {@code aesgcm://upload.example.org/a.jpg#…}, the
 * initialisation vector and the key in hexadecimal digits after the {@code #}.
 *
 * @param url where the encrypted file is, {@code https://…}, without the key
 * @param key AES-256-GCM
 */
public record AesGcmUri(String url, FileKey key) {
    private static final String SCHEME = "aesgcm://";
    private static final String HTTPS = "https://";
    private static final int KEY_DIGITS = 64;

    public AesGcmUri {
        if (!url.startsWith(HTTPS) || url.indexOf('#') >= 0) {
            throw new OmemoException(
                    Fault.MALFORMED, "An encrypted file is at an address that begins with https.");
        }
        if (key.cipher() != FileCipher.AES_256_GCM) {
            throw new IllegalArgumentException("such a link has a key of AES-256-GCM");
        }
    }

    /**
     * Reads a link.
     *
     * @throws OmemoException ({@code MALFORMED})
     */
    public static AesGcmUri parse(String uri) {
        int hash = uri.indexOf('#');
        if (!uri.startsWith(SCHEME) || hash <= SCHEME.length()) {
            throw malformed();
        }
        String digits = uri.substring(hash + 1);
        int ivDigits = digits.length() - KEY_DIGITS;
        if (ivDigits != 24 && ivDigits != 32) {
            throw malformed();
        }
        FileKey key =
                new FileKey(
                        FileCipher.AES_256_GCM,
                        SecretBytes.taking(Bytes.ofHex(digits.substring(ivDigits)).toArray()),
                        Bytes.ofHex(digits.substring(0, ivDigits)));
        return new AesGcmUri(HTTPS + uri.substring(SCHEME.length(), hash), key);
    }

    private static OmemoException malformed() {
        return new OmemoException(Fault.MALFORMED, "This is no link to an encrypted file.");
    }

    /** The link. It holds the key: whoever has it can read the file. */
    public String uri() {
        return SCHEME
                + url.substring(HTTPS.length())
                + "#"
                + key.iv().hex()
                + Bytes.of(key.key().expose()).hex();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return SCHEME + url.substring(HTTPS.length()) + "#…";
    }
}
