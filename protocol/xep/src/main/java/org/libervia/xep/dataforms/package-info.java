/**
 * Forms (XEP-0004), and the rule that a hidden field {@code FORM_TYPE} says what its fields mean
 * (XEP-0068). What validation and media add to a field is in the rooms {@code validate} and {@code
 * media}.
 */
@NullMarked
@Xep(
        number = 4,
        title = "Data Forms",
        version = "2.13.2",
        namespaces = DataForm.NAMESPACE,
        features = DataForm.NAMESPACE)
@Xep(number = 68, title = "Field Standardization for Data Forms", version = "1.3.0")
package org.libervia.xep.dataforms;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
