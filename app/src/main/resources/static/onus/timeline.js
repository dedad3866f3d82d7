// Draws what the tables say: a dot an incident row, a lane a victim-survivor, custody shaded.
const canvas = document.getElementById("timeline");
const lanes = [...document.querySelectorAll("#lanes li")].map((lane) => lane.textContent);
const day = 86_400_000;
const short = (text) => (text.length > 20 ? `${text.slice(0, 19)}…` : text);
const { lang } = document.documentElement;
const date = (value) =>
  new Date(value * day).toLocaleDateString(lang === "en" ? "en-GB" : lang, {
    day: "numeric", month: "short", year: "numeric", timeZone: "UTC",
  });
const points = [...document.querySelectorAll("tr[data-day]")].map((row) => ({
  x: Number(row.dataset.day),
  y: Number(row.dataset.lane),
  days: Number(row.dataset.days),
  what: row.dataset.what,
  row,
}));
const spells = [...document.querySelectorAll("tr[data-from]")].map((row) => ({
  from: Number(row.dataset.from),
  to: row.dataset.to ? Number(row.dataset.to) : Infinity,
}));

// area of a dot grows with the logarithm of its harm, as gravity does
const radius = (harm) => 4 + 2.2 * Math.log1p(harm);

const custody = {
  id: "custody",
  beforeDatasetsDraw({ ctx, chartArea, scales }) {
    ctx.save();
    ctx.fillStyle = "rgba(80, 90, 95, 0.25)";
    for (const spell of spells) {
      const left = Math.max(chartArea.left, scales.x.getPixelForValue(spell.from));
      const right = Math.min(chartArea.right, scales.x.getPixelForValue(Math.min(spell.to, scales.x.max)));
      if (right > left) {
        ctx.fillRect(left, chartArea.top, right - left, chartArea.bottom - chartArea.top);
      }
    }
    ctx.restore();
  },
};

if (canvas && points.length > 0 && window.Chart) {
  canvas.parentElement.hidden = false;
  const first = Math.min(...points.map((point) => point.x));
  const last = Math.max(...points.map((point) => point.x), first + 30);
  new window.Chart(canvas, {
    type: "bubble",
    data: {
      datasets: [{
        data: points.map((point) => ({ ...point, r: radius(point.days) })),
        backgroundColor: "rgba(18, 67, 109, 0.7)",
        borderColor: "#ffffff",
        clip: 30,
      }],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { right: 30 } },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            label: ({ raw }) => `${date(raw.x)}: ${raw.what} (${canvas.dataset.harm}: ${raw.days})`,
          },
        },
      },
      scales: {
        x: { type: "linear", min: first - 10, max: last + 10, ticks: { callback: date, maxTicksLimit: 8 } },
        y: {
          min: -0.5,
          max: lanes.length - 0.5,
          reverse: true,
          afterBuildTicks: (axis) => {
            axis.ticks = lanes.map((_, lane) => ({ value: lane }));
          },
          ticks: { autoSkip: false, callback: (lane) => short(lanes[lane] ?? "") },
        },
      },
      onClick: (_, [dot]) => {
        if (dot) {
          location.hash = points[dot.index].row.id;
        }
      },
    },
    plugins: [custody],
  });
}
