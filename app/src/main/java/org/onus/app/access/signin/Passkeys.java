package org.onus.app.access.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of an account. */
@Service
public class Passkeys {
  private final PublicKeyCredentialUserEntityRepository owners;
  private final UserCredentialRepository credentials;
  private final Trail trail;

  Passkeys(
      PublicKeyCredentialUserEntityRepository owners,
      UserCredentialRepository credentials,
      Trail trail) {
    this.owners = owners;
    this.credentials = credentials;
    this.trail = trail;
  }

  /** One of them. */
  public record Own(String id, String label, Instant made, Instant used) {}

  /** All of them, the oldest first. */
  @Transactional(readOnly = true)
  public List<Own> of(UUID account) {
    return records(account).stream()
        .map(
            record ->
                new Own(
                    record.getCredentialId().toBase64UrlString(),
                    record.getLabel(),
                    record.getCreated(),
                    record.getLastUsed()))
        .sorted(Comparator.comparing(Own::made))
        .toList();
  }

  /** Removes one; another's, or one that is gone, stays as it is. */
  @Transactional
  public void remove(UUID account, String id) {
    for (CredentialRecord record : records(account)) {
      if (record.getCredentialId().toBase64UrlString().equals(id)) {
        credentials.delete(record.getCredentialId());
        trail.write(
            Reader.atTheDoor(account.toString()), Entry.about(Deed.PASSKEY_REMOVED, account));
      }
    }
  }

  /** All of them end, with whatever else a lost device held. */
  @Transactional
  void endAll(UUID account) {
    for (CredentialRecord record : records(account)) {
      credentials.delete(record.getCredentialId());
    }
  }

  private List<CredentialRecord> records(UUID account) {
    PublicKeyCredentialUserEntity owner = owners.findByUsername(account.toString());
    return owner == null ? List.of() : credentials.findByUserId(owner.getId());
  }
}
