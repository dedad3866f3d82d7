// Keys for those who live in the list; everything works without this file.
const table = document.getElementById("priority-list");
if (table) {
  const people = [...table.querySelectorAll("a[data-person]")];
  const steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, summary");
    const step = steps[event.key];
    if (typing || !step || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const here = people.indexOf(document.activeElement);
    if (here < 0 && event.key.startsWith("Arrow")) {
      return; // arrows scroll the page until somebody is chosen
    }
    const next = people[Math.min(people.length - 1, Math.max(0, here + step))];
    event.preventDefault();
    next.focus();
    next.closest("tr").scrollIntoView({ block: "nearest" });
  });
}
