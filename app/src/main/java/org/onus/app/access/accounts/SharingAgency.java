package org.onus.app.access.accounts;

import org.jspecify.annotations.Nullable;

/**
 * An agency that shares in the work.
 *
 * @param area where it works; null for more than one area
 * @param contact where it is asked about a person; null if nobody said
 */
public record SharingAgency(
    String name, AgencyKind kind, @Nullable String area, @Nullable String contact) {}
