package org.onus.app.access.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Set;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes passkeys and has them shown, by Web Authentication. The challenge waits in the session and
 * is good for one answer. The address that a passkey is for is the one by which the browser called
 * the service: the door lets in no other name than the service's own.
 */
@Component
public class PasskeyCeremony {
  private static final String TO_MAKE = "onus.passkey-to-make";
  private static final String TO_SHOW = "onus.passkey-to-show";
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final PublicKeyCredentialUserEntityRepository owners;
  private final UserCredentialRepository credentials;
  private final Trail trail;

  PasskeyCeremony(
      PublicKeyCredentialUserEntityRepository owners,
      UserCredentialRepository credentials,
      Trail trail) {
    this.owners = owners;
    this.credentials = credentials;
    this.trail = trail;
  }

  /**
   * What a browser needs to make a passkey, as JSON.
   *
   * @param email as which the device shows the account to its owner
   */
  @Transactional
  public String toMake(HttpServletRequest request, Authentication known, String email) {
    Webauthn4JRelyingPartyOperations here = here();
    here.setCustomizeCreationOptions(
        options ->
            options.user(
                ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(Objects.requireNonNull(owners.findByUsername(known.getName())).getId())
                    .name(email)
                    .displayName(email)
                    .build()));
    PublicKeyCredentialCreationOptions options =
        here.createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(known));
    request.getSession().setAttribute(TO_MAKE, options);
    return JSON.writeValueAsString(options);
  }

  /** Keeps the passkey that the browser made; false if it does not answer the challenge. */
  @Transactional
  public boolean made(HttpServletRequest request, Authentication known, String json, String label) {
    HttpSession session = request.getSession();
    if (!(session.getAttribute(TO_MAKE) instanceof PublicKeyCredentialCreationOptions options)) {
      return false;
    }
    session.removeAttribute(TO_MAKE);
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> credential =
          JSON.readValue(json, new TypeReference<>() {});
      here()
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  options, new RelyingPartyPublicKey(credential, label)));
    } catch (WebAuthnException | JacksonException | IllegalArgumentException wrong) {
      return false;
    }
    trail.write(Reader.atTheDoor(known.getName()), Entry.of(Deed.PASSKEY_ADDED));
    return true;
  }

  /** What a browser needs to show one of the account's passkeys, as JSON. */
  @Transactional(readOnly = true)
  public String toShow(HttpServletRequest request, Authentication known) {
    PublicKeyCredentialRequestOptions options =
        here()
            .createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(known));
    request.getSession().setAttribute(TO_SHOW, options);
    return JSON.writeValueAsString(options);
  }

  /** Whether the browser showed a passkey of this account for the challenge. */
  @Transactional
  public boolean shown(HttpServletRequest request, Authentication known, String json) {
    HttpSession session = request.getSession();
    if (!(session.getAttribute(TO_SHOW) instanceof PublicKeyCredentialRequestOptions options)) {
      return false;
    }
    session.removeAttribute(TO_SHOW);
    boolean right = isOwn(known, options, json);
    if (!right) {
      trail.writeForGood(
          Reader.atTheDoor(known.getName()), Entry.of(Deed.SIGN_IN_REFUSED).detail("PASSKEY"));
    }
    return right;
  }

  private boolean isOwn(
      Authentication known, PublicKeyCredentialRequestOptions options, String json) {
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> credential =
          JSON.readValue(json, new TypeReference<>() {});
      return here()
          .authenticate(new RelyingPartyAuthenticationRequest(options, credential))
          .getName()
          .equals(known.getName());
    } catch (WebAuthnException | JacksonException | IllegalArgumentException wrong) {
      return false;
    }
  }

  private Webauthn4JRelyingPartyOperations here() {
    var address = ServletUriComponentsBuilder.fromCurrentContextPath().build();
    return new Webauthn4JRelyingPartyOperations(
        owners,
        credentials,
        PublicKeyCredentialRpEntity.builder()
            .id(String.valueOf(address.getHost()))
            .name("Onus")
            .build(),
        Set.of(address.toUriString()));
  }
}
