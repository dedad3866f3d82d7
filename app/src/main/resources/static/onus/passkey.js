// Has the browser make or show a passkey; without this file an app's codes do the same.
const place = document.querySelector("[data-passkey]");
const { credentials } = navigator;
const { PublicKeyCredential } = window;

async function answer() {
  const options = JSON.parse(place.dataset.options);
  const credential =
    place.dataset.passkey === "make"
      ? await credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : await credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        });
  return JSON.stringify(credential.toJSON());
}

if (place && credentials && PublicKeyCredential?.parseRequestOptionsFromJSON) {
  const form = place.querySelector("form");
  const problem = place.querySelector("[data-problem]");
  document.querySelector("[data-cannot]")?.remove();
  place.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    try {
      form.elements.credential.value = await answer();
      form.submit();
    } catch {
      problem.hidden = false;
      problem.focus();
    }
  });
}
