// Draws what the table says: a dot a person, a line a relationship, dashed when it has ended.
const picture = document.getElementById("around");
const rows = [...document.querySelectorAll("tr[data-person]")].map((row) => row.dataset);

// cytoscape puts one rule into the page unless it is there; casefile.css has it, and the page's
// policy refuses rules from anywhere else
document.head.append(Object.assign(document.createElement("meta"), { id: "__________cytoscape_stylesheet" }));

// those close to the person on the inner ring, everybody else outside and between them; wide
// ellipses, for labels are wider than high
const firstRing = 10;
const place = (turn, ring) => ({
  x: 380 * ring * Math.cos(2 * Math.PI * turn - Math.PI / 2),
  y: 190 * ring * Math.sin(2 * Math.PI * turn - Math.PI / 2),
});

if (picture && rows.length > 0 && window.cytoscape) {
  picture.hidden = false;
  const people = new Map();
  for (const row of rows) {
    const known = people.get(row.person);
    people.set(row.person, {
      label: `${known?.label ?? row.name}\n${row.relation}`,
      close: row.close === "true" || Boolean(known?.close),
    });
  }
  const inOrder = [...people].sort(([, a], [, b]) => Number(b.close) - Number(a.close));
  const rings = [];
  let room = firstRing;
  while (inOrder.length > 0) {
    rings.push(inOrder.splice(0, room));
    room += 10;
  }
  const nodes = rings.flatMap((members, index) =>
    members.map(([id, person], i) => ({
      data: { id, label: person.label },
      classes: person.close ? "close" : "",
      position: place((i + (index % 2) / 2) / members.length, index + 1),
    })));
  window.cytoscape({
    container: picture,
    autoungrabify: true,
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    elements: [
      { data: { id: "self", label: picture.dataset.name }, classes: "self", position: { x: 0, y: 0 } },
      ...nodes,
      ...rows.map((row, i) => ({
        data: { id: `row-${i}`, source: "self", target: row.person },
        classes: row.over === "true" ? "over" : "",
      })),
    ],
    layout: { name: "preset", fit: true, padding: 30 },
    style: [
      {
        selector: "node",
        style: {
          label: "data(label)", width: 22, height: 22, "background-color": "#505a5f", color: "#0b0c0c",
          "font-size": 17, "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "wrap",
          "text-max-width": 175, "text-background-color": "#fff", "text-background-opacity": 0.85,
        },
      },
      { selector: "node.close", style: { "background-color": "#12436d" } },
      { selector: "node.self", style: { width: 40, height: 40, "background-color": "#0b0c0c", "font-weight": "bold" } },
      {
        selector: "edge",
        style: {
          width: 2, "line-color": "#8a9299", "curve-style": "bezier",
        },
      },
      { selector: "edge.over", style: { "line-style": "dashed" } },
    ],
  });
}
