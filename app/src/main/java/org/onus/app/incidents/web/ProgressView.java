package org.onus.app.incidents.web;

/** A long step in hand: how far the file has been read. */
public record ProgressView(
    String load, String fileName, boolean committing, long bytesRead, long bytes) {}
