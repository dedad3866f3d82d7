package org.onus.app.people.web;

/**
 * A file at which the service is at work.
 *
 * @param title what it does
 */
public record PeopleFileProgressView(String id, String fileName, String title) {}
