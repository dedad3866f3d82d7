package org.onus.app.casefile.web;

/** The start page needs nothing but its words. */
public record StartView() {}
