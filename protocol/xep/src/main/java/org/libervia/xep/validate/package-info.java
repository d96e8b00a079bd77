/**
 * What values a field of a form accepts (XEP-0122); checking them is for whoever shows the form.
 */
@NullMarked
@Xep(
        number = 122,
        title = "Data Forms Validation",
        version = "1.0.2",
        namespaces = Validation.NAMESPACE,
        features = Validation.NAMESPACE)
package org.libervia.xep.validate;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
