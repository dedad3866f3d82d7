package org.onus.app.planted.other.web.corner;

/** What another room's page must not touch. */
public record NeighbourView(String text) {}
