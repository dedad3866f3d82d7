package org.onus.app.casefile.web;

/**
 * The start page.
 *
 * @param glassWaiting how many broken glasses wait for this reader's review
 */
public record StartView(int glassWaiting) {}
