package org.onus.app.access.web.signin;

/** A one-time link that is used, expired or unknown: all three look the same. */
public record DeadLinkView() {}
