package org.onus.app.people.web;

/** A file at which the service is at work. */
public record PeopleFileProgressView(String id, String fileName, boolean committing) {}
