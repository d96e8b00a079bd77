package org.libervia.web.server;

import org.libervia.http.HttpException;
import org.libervia.http.HttpResponse;
import org.libervia.http.form.FormData;
import org.libervia.web.rpc.BridgeRpc;

/** Lets code in browsers call the bridge. */
final class RpcDoor {
    static final String PREFIX = "_bridge";

    private static final int LARGEST = 1 << 20;

    private final BridgeRpc rpc = new BridgeRpc();

    HttpResponse handle(WebRequest request) {
        if (request.segments().size() != 2) {
            throw new HttpException(404, "There is no such method for browsers.");
        }
        if (!request.method().equals("POST")) {
            return HttpResponse.text(405, "A call is a POST.\n").with("Allow", "POST");
        }
        String method = request.segments().getLast();
        boolean open =
                rpc.isOpen(method)
                        .orElseThrow(() ->
                                new HttpException(404, "There is no such method for browsers."));
        if (!open && !request.isLoggedIn()) {
            return HttpResponse.text(401, "You have to log in for this.\n");
        }
        CsrfGuard.check(request, FormData.EMPTY);
        return rpc.call(
                method, request.http().body().text(LARGEST), request.bridge(), request.profile());
    }
}
