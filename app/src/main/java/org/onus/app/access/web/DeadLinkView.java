package org.onus.app.access.web;

/** A one-time link that is used, expired or unknown: all three look the same. */
public record DeadLinkView() {}
