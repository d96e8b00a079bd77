package org.libervia.web.page;

/**
 * A file that came with a form.
 *
 * @param name as the browser told it: never to be used as a path
 * @param mediaType as the browser told it: never to be trusted
 * @param content the whole of it; its size is bounded by the server
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, String mediaType, byte[] content) {}
