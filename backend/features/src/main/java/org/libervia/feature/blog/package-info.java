/**
 * Blogs (XEP-0277, XEP-0472): what somebody writes becomes an Atom entry in a node ({@link
 * org.libervia.feature.blog.EntryMaker}), and entries become articles ({@link
 * org.libervia.feature.blog.ArticleReader}), cleaned on the way in both directions. Comments are a
 * node of their own to which an article leads.
 */
@NullMarked
package org.libervia.feature.blog;

import org.jspecify.annotations.NullMarked;
