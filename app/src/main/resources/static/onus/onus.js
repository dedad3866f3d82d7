// Everything works without this file; it only brings the two kits' own behaviour.
const { dataset } = document.documentElement;
for (const kit of [dataset.govuk, dataset.moj]) {
  const { initAll } = await import(kit);
  initAll();
}
