// Saves the answers of an assessment a moment after the last change; the page works without it.
const answers = document.querySelector("[data-save-itself] form");
const MOMENT = 1500;
let waiting;

async function save() {
  const sent = await fetch(answers.action, {
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
    document.getElementById(id).textContent = page.getElementById(id).textContent;
  }
}

answers?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(save, MOMENT);
});
