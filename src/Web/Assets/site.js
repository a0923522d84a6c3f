// What scripts add to pages that work without them. Each addition finds its place by a data attribute.
'use strict';

// A quick way out: the page is replaced, so that "back" does not lead here again. Escape three times does the same.
const leave = document.querySelector('a[data-leave]');
if (leave) {
  const go = () => {
    document.body.hidden = true;
    document.title = ' ';
    location.replace(leave.href);
  };
  let escapes = [];
  leave.addEventListener('click', event => { event.preventDefault(); go(); });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    escapes = [...escapes.filter(at => event.timeStamp - at < 2000), event.timeStamp];
    if (escapes.length >= 3) go();
  });
}

// What is to be mended is read out first.
document.querySelector('.error-summary')?.focus();

// Instants are written in the agreement's or the site's zone; a reader elsewhere sees their own clock beside.
for (const time of document.querySelectorAll('time[data-zone]')) {
  const at = new Date(time.dateTime);
  const clock = zone => at.toLocaleString(document.documentElement.lang, { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' });
  if (clock(time.dataset.zone) !== clock(undefined)) time.append(` (${time.dataset.yours}: ${clock(undefined)})`);
}

// A file that is too large is not sent, only to be refused.
for (const input of document.querySelectorAll('input[data-most]')) {
  const said = Object.assign(document.createElement('p'), { id: `${input.id}-size`, className: 'error' });
  said.setAttribute('role', 'alert');
  input.before(said);
  const fits = () => {
    const isTooLarge = input.files[0]?.size > Number(input.dataset.most);
    said.textContent = isTooLarge ? input.dataset.tooLarge : '';
    if (isTooLarge) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    return !isTooLarge;
  };
  input.addEventListener('change', fits);
  input.form.addEventListener('submit', event => {
    if (fits()) return;
    event.preventDefault();
    input.focus();
  });
}

// Suggestions while typing: the address answers a JSON array of words.
for (const input of document.querySelectorAll('input[data-suggest]')) {
  const list = document.createElement('datalist');
  list.id = `${input.id}-suggestions`;
  input.after(list);
  input.setAttribute('list', list.id);
  input.setAttribute('autocomplete', 'off');
  let waiting;
  let asked;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    asked?.abort();
    const typed = input.value.trim();
    if (typed.length < 2) return list.replaceChildren();
    waiting = setTimeout(async () => {
      asked = new AbortController();
      try {
        const answer = await fetch(input.dataset.suggest + encodeURIComponent(typed), { signal: asked.signal });
        if (!answer.ok) return;
        list.replaceChildren(...(await answer.json()).map(word => new Option('', word)));
      } catch { /* Typing goes on without suggestions. */ }
    }, 150);
  });
}

// Where the reader is, only when they ask for it, and to some hundred metres.
for (const input of document.querySelectorAll('input[data-locate]')) {
  if (!navigator.geolocation) break;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'secondary outline locate', textContent: input.dataset.locate });
  const said = Object.assign(document.createElement('p'), { className: 'hint', role: 'status' });
  input.after(button, said);
  button.addEventListener('click', () => navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      input.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
      said.textContent = input.dataset.located;
    },
    () => { said.textContent = input.dataset.lost; },
    { maximumAge: 300000, timeout: 10000 }));
}

// A part that is read again every so many seconds, until it no longer asks for it; what is typed elsewhere stays.
for (const part of document.querySelectorAll('[id][data-refresh]')) {
  const again = shown => setTimeout(async () => {
    let next = shown;
    if (!document.hidden) {
      try {
        const answer = await fetch(location.href);
        const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(shown.id);
        if (fresh && !shown.contains(document.activeElement)) {
          shown.replaceWith(fresh);
          next = fresh;
        }
      } catch { /* The next time may answer. */ }
    }
    if (next.dataset.refresh) again(next);
  }, Number(shown.dataset.refresh) * 1000);
  again(part);
}

// Charts are drawn from the tables that stand below them: the first column names the points, each further one is a line or bar.
const figures = document.querySelectorAll('figure[data-chart]');
if (figures.length > 0) {
  const script = document.createElement('script');
  script.src = figures[0].dataset.script;
  script.addEventListener('load', () => {
    for (const figure of figures) draw(figure);
  });
  document.head.append(script);
}

function draw(figure) {
  const table = figure.querySelector('table');
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const lines = ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5', '--chart-6'].map(colour);
  const rows = [...table.tBodies[0].rows];
  const number = cell => cell?.dataset.value ? Number(cell.dataset.value) : null;
  if (!rows.some(row => [...row.cells].some(cell => number(cell)))) return;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const frame = document.createElement('div');
  frame.className = 'chart-frame';
  frame.append(canvas);
  (table.closest('.scroll, details') ?? table).before(frame);
  Chart.defaults.color = colour('--pico-color');
  Chart.defaults.font.family = style.fontFamily;
  Chart.defaults.animation = false;
  new Chart(canvas, {
    type: figure.dataset.chart,
    data: {
      labels: rows.map(row => row.cells[0].textContent.trim()),
      datasets: [...table.tHead.rows[0].cells].slice(1).map((head, at) => ({
        label: head.textContent.trim(),
        data: rows.map(row => number(row.cells[at + 1])),
        borderColor: lines[at % lines.length],
        backgroundColor: lines[at % lines.length],
        pointStyle: ['circle', 'rect', 'triangle', 'rectRot', 'star', 'cross'][at % 6],
        borderDash: at % 2 ? [6, 3] : [],
        // Where two lines lie on each other, the dashed one is above.
        order: figure.dataset.chart === 'line' ? -at : at,
        spanGaps: true,
      })),
    },
    options: {
      maintainAspectRatio: false,
      plugins: { legend: { display: table.tHead.rows[0].cells.length > 2, labels: { usePointStyle: true, sort: (one, other) => one.datasetIndex - other.datasetIndex } } },
      scales: {
        x: { grid: { display: false } },
        y: {
          min: figure.dataset.least && Number(figure.dataset.least),
          max: figure.dataset.most && Number(figure.dataset.most),
          ticks: { precision: 0 },
          grid: { color: colour('--ours-line') },
        },
      },
    },
  });
}
