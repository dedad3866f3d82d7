package org.onus.app.access.signin;

import java.io.Serializable;
import java.time.Instant;

/** Failed attempts to sign in to somebody's account, as the session keeps them for its owner. */
public record Missed(int count, Instant last) implements Serializable {}
