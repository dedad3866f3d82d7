// Saves the answers of an assessment a moment after the last change; the page works without it.
// They go where the form goes, or to the address of a draft where sending the form finishes it.
const place = document.querySelector("[data-save-itself]");
const answers = place?.querySelector("form");
const MOMENT = 1500;
let waiting;
let saving;

function begin() {
  if (saving) {
    waiting = setTimeout(begin, MOMENT);
    return;
  }
  saving = save().finally(() => (saving = undefined));
}

async function save() {
  const sent = await fetch(place.dataset.saveItself || answers.action, {
    method: "POST",
    body: new URLSearchParams(new FormData(answers)),
  });
  if (!sent.ok) {
    return; // the button shows what stands in the way
  }
  const page = new DOMParser().parseFromString(await sent.text(), "text/html");
  for (const field of page.querySelectorAll('input[type="hidden"][name$="seen"]')) {
    const ours = document.querySelector(`input[type="hidden"][name="${field.name}"]`);
    if (ours) {
      ours.value = field.value;
    }
  }
  for (const id of ["score", "side"]) {
    const shown = document.getElementById(id);
    if (shown) {
      shown.textContent = page.getElementById(id).textContent;
    }
  }
}

answers?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(begin, MOMENT);
});

// What is being saved is saved first: the form would not know of it, and be refused as out of date.
answers?.addEventListener("submit", (event) => {
  clearTimeout(waiting);
  if (saving) {
    event.preventDefault();
    saving.finally(() => answers.requestSubmit(event.submitter));
  }
});
