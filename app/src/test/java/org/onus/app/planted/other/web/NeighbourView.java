package org.onus.app.planted.other.web;

/** What another room's page must not touch. */
public record NeighbourView(String text) {}
